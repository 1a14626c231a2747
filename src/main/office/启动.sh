#!/bin/sh
# 启动审核服务并打开浏览器。关闭这个窗口，服务就停止。
cd "$(dirname "$0")" && exec ./gouji serve --browser "$@"
