package org.gouji.corpus;

/** What stands around a report in a web page. */
final class HtmlPage {

    private HtmlPage() {}

    static String plain(String meta, String title, String body) {
        return "<!DOCTYPE html>\n<html><head>" + meta + "<title>" + HtmlLook.escape(title) + "</title></head>\n<body>\n"
                + body + "\n</body></html>\n";
    }

    static String layoutTable(String body) {
        return "<table width=\"100%\"><tr><td width=\"5%\">&nbsp;</td><td>\n<table><tr><td>" + body
                + "</td></tr></table>\n</td><td></td></tr></table>";
    }

    static String word(String meta, String title, String body) {
        return """
                <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
                <head>%s<meta name=Generator content="Microsoft Word 15"><title>%s</title>
                <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
                <style><!-- p.MsoNormal {margin:0cm;font-size:10.5pt;font-family:"Times New Roman";} --></style>
                </head><body lang=ZH-CN style='tab-interval:21.0pt'><div class=Section1>
                %s
                <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
                </div></body></html>
                """.formatted(meta, HtmlLook.escape(title), body);
    }

    static String site(String meta, String title, String body) {
        String name = HtmlLook.escape(title);
        return """
                <!DOCTYPE html><html><head>%1$s<title>%2$s_青石县人民政府</title>
                <meta name="ArticleTitle" content="%2$s"><meta name="PubDate" content="2024-01-25 09:30">
                <style type="text/css">.zwgk td{border:1px solid #ccc} /* 一、不是标题 */</style>
                <script>var chnlname = "政府信息公开年报"; document.write("<table><tr><td>1</td></tr></table>");</script>
                </head><body>
                <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul></div>
                <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; 年度报告</div>
                <table class="zwgk"><tr><td>索引号：</td><td>11420802MB1234567X/2024-00123</td><td>主题分类：</td><td>政务公开</td></tr>
                <tr><td>发布机构：</td><td>青石县人民政府办公室</td><td>发文日期：</td><td>2024-01-25</td></tr>
                <tr><td>文号：</td><td></td><td>有效性：</td><td>有效</td></tr></table>
                <div class="tools">字号：【<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a> <a>分享到：</a> 浏览次数：<span id="hits">1</span></div>
                <noscript>请启用 JavaScript</noscript>
                <div class="content"><!-- 正文开始 -->
                %3$s
                <!-- 正文结束 --></div>
                <div class="related"><h3>相关链接</h3><ul><li><a href="a.html">青石县2022年政府信息公开工作年度报告</a></li>
                <li><a href="b.html">图解：一图读懂2023年政府信息公开工作年度报告</a></li></ul></div>
                <div class="footer">主办：青石县人民政府办公室　网站标识码：4208020001　备案号：鄂ICP备05000000号<br>
                联系电话：0724-1234567</div><script src="/js/count.js"></script>
                </body></html>
                """.formatted(meta, name, body);
    }
}
