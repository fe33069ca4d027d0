# shellcheck shell=sh
# standin.sh: a stand-in for the GNOME runtime, made of Debian packages.
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The real runtime cannot be had offline. What is made here has the libraries of the same GNOME, laid out as a Flatpak runtime
# is; it shows that the manifest, the permissions, the exports and the sandbox are right, not that Kith builds on the real one.

standin_suite=forky
standin_branch=51
# Raised by hand when the way the stand-in is made changes, so that it is made anew.
standin_recipe=1

list_packages_of () {
  sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$top/.dev/packages.$1"
}

# Puts the folder of the stand-in into $standin, and makes it where there is none.
prepare_standin () {
  hash=$({ printf '%s\n' "$standin_suite $standin_branch $standin_recipe $(flatpak --default-arch)"
    list_packages_of platform; list_packages_of sdk; } | sha256sum)
  standin=$cache/standin-$(printf %.16s "$hash")
  [ ! -d "$standin" ] || return 0
  take_lock
  [ -d "$standin" ] || make_standin
  exec 9<&-
}

make_standin () {
  remove_half_made
  free=$(df -Pk "$cache" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge 5000000 ] || fail "The stand-in runtime needs 5 GB in $cache while it is made, and there is less."
  say "Making the stand-in for the GNOME runtime in $cache: about four minutes and 1.3 GB, once."
  making=$cache/making-standin
  mkdir -p "$making/trees"
  if ! fill_standin > "$cache/setup.log" 2>&1 < /dev/null; then
    tail -n 20 "$cache/setup.log" >&2
    remove_half_made
    fail "The stand-in runtime could not be made. All that was said is in $cache/setup.log."
  fi
  mv -T "$making/installed" "$standin"
  remove_half_made
}

fill_standin () {
  umask 022
  fetch_trees && export_runtimes && install_runtimes && hand_over "$making/installed"
}

join_packages () {
  list_packages_of "$1" | tr -s '\n' "$2"
}

# Two archives of one Debian root: with the packages of the Platform, and with those of the Sdk too. Each is taken out the moment
# it is complete, so that nothing is downloaded twice.
fetch_trees () (
  includes=$(join_packages platform ,)
  additions=$(join_packages sdk ' ')
  mode=root
  if [ "$(id -u)" -ne 0 ]; then
    mode=unshare
    elsewhere=$(mktemp -d "/var/tmp/kith-dev-$(id -u).XXXXXX") || return
    printf '%s\n' "$elsewhere" > "$making/elsewhere"
    chmod 755 "$elsewhere"
    export TMPDIR="$elsewhere"
  fi
  # shellcheck disable=SC2016 # mmdebstrap's shell fills these in
  end_with_me mmdebstrap --mode="$mode" --format=null --variant=apt --keyring=/usr/share/keyrings "--include=${includes%,}" \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
    --dpkgopt=force-unsafe-io \
    '--dpkgopt=path-exclude=/usr/share/man/*' \
    '--dpkgopt=path-exclude=/usr/share/doc/*' \
    '--dpkgopt=path-exclude=/usr/share/info/*' \
    --customize-hook='chroot "$1" localedef -i en_US -f UTF-8 en_US.UTF-8' \
    --customize-hook='chroot "$1" localedef -i de_DE -f UTF-8 de_DE.UTF-8' \
    --customize-hook="tar-out /usr $making/Platform.usr" \
    --customize-hook="tar-out /etc $making/Platform.etc" \
    --customize-hook="chroot \"\$1\" env DEBIAN_FRONTEND=noninteractive apt-get --yes install $additions" \
    --customize-hook="tar-out /usr $making/Sdk.usr" \
    --customize-hook="tar-out /etc $making/Sdk.etc" \
    "$standin_suite" -
)

export_runtimes () {
  ostree init --repo="$making/repo" --mode=bare-user-only || return
  for runtime in Platform Sdk; do
    tree=$making/trees/$runtime
    mkdir "$tree" "$tree/files" || return
    for part in usr etc; do
      tar -x -C "$tree" --no-same-owner -f "$making/$runtime.$part" && rm -- "$making/$runtime.$part" || return
    done
    shape_tree && describe_runtime > "$tree/metadata" || return
    flatpak build-export --disable-fsync --runtime --files=files "$making/repo" "$tree" "$standin_branch" || return
    chmod -R u+w -- "$tree" && rm -rf -- "$tree" || return
  done
}

# From a Debian root to the files of a runtime, which become /usr; its /etc is /usr/etc.
shape_tree () {
  chmod -R u+rwX -- "$tree" || return
  rmdir "$tree/files" && mv "$tree/usr" "$tree/files" && mv "$tree/etc" "$tree/files/etc" || return
  (
    cd "$tree/files" || exit
    # What belongs to one computer, and Debian's name, by which Meson would choose Debian's library folders.
    rm -rf -- etc/apt etc/credstore* etc/debian_version etc/dpkg etc/group* etc/gshadow* etc/host.conf etc/hostname etc/hosts \
      etc/ld.so.cache etc/ld.so.conf etc/localtime etc/machine-id etc/mtab etc/os-release etc/.pwd.lock etc/passwd* \
      etc/resolv.conf etc/security etc/shadow* etc/ssl/private etc/sub?id* lib/os-release lib/systemd games src
    printf '%s\n' 'ID=kith-standin' "NAME='Stand-in for GNOME $standin_branch'" > lib/os-release
    ln -s ../usr/lib/os-release etc/os-release
    # Flatpak calls "ldconfig" where it expects it, and it has to know the application's libraries.
    [ -e bin/ldconfig ] || ln -s ../sbin/ldconfig bin/ldconfig
    printf 'include %s\n' '/run/flatpak/ld.so.conf.d/app-*.conf' '/app/etc/ld.so.conf' > etc/ld.so.conf
    printf '%s\n' /app/lib 'include /run/flatpak/ld.so.conf.d/runtime-*.conf' 'include /etc/ld.so.conf.d/*.conf' >> etc/ld.so.conf
    # What the Sdk may not give to the application, since the Platform has it.
    libraries=$making/platform-libraries
    [ "$runtime" != Platform ] || find lib -name '*.so.*' -printf '%f\n' | sort -u > "$libraries"
    [ "$runtime" != Sdk ] || cp "$libraries" share/platform-libraries
  )
}

describe_runtime () {
  arch=$(flatpak --default-arch)
  cat <<END
[Runtime]
name=org.gnome.$runtime
runtime=org.gnome.Platform/$arch/$standin_branch
sdk=org.gnome.Sdk/$arch/$standin_branch

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
XDG_CONFIG_DIRS=/app/etc/xdg:/etc/xdg
END
}

# Into an installation of their own. A run has another one for Kith, and only reads this.
install_runtimes () {
  export FLATPAK_USER_DIR="$making/installed"
  flatpak --user remote-add --no-gpg-verify standin "file://$making/repo" || return
  flatpak --user install -y --noninteractive standin "org.gnome.Platform//$standin_branch" "org.gnome.Sdk//$standin_branch" || return
  flatpak --user remote-delete --force standin || :
  unset FLATPAK_USER_DIR
}

# hand_over FOLDER: to the one whom Kith is to run as.
hand_over () {
  [ "$(id -u)" -ne 0 ] || chown -R -h "$ordinary:" "$1"
}
