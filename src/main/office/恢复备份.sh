#!/bin/sh
# 用备份换掉现有数据：把备份文件（勾稽备份-….zip）放到本文件夹，再双击本文件，选择“在终端中运行”。先停止服务。
case "${1:-}" in "" | /*) ;; *) set -- "$PWD/$1" ;; esac
cd "$(dirname "$0")" || exit 2
./gouji restore --replace "$@"
code=$?
if [ -t 0 ]; then printf "按回车关闭窗口……" && read -r _; fi
exit $code
