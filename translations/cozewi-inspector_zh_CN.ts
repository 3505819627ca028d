<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>--lang takes en or zh_CN, not “%1”</source>
        <translation>--lang 只接受 en 或 zh_CN，不接受“%1”</translation>
    </message>
    <message>
        <source>Shows what Coze workload identity does, and why it fails.</source>
        <translation>查看 Coze 工作负载身份的每一步，以及失败的原因。</translation>
    </message>
    <message>
        <source>Start with the embedded demo server.</source>
        <translation>连接内置演示服务器启动。</translation>
    </message>
    <message>
        <source>Start with a dotenv file laid over the environment.</source>
        <translation>用 dotenv 文件覆盖环境变量后启动。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Language: en or zh_CN (default: the system&apos;s).</source>
        <translation>界面语言：en 或 zh_CN（默认跟随系统）。</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>what is “%1”?</source>
        <translation>无法识别“%1”</translation>
    </message>
    <message>
        <source>--demo and --env-file exclude each other</source>
        <translation>--demo 与 --env-file 不能同时使用</translation>
    </message>
</context>
<context>
    <name>ExchangeFacts</name>
    <message>
        <source>no answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>connection reused</source>
        <translation>复用连接</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>OAuth error</source>
        <translation>OAuth 错误</translation>
    </message>
    <message>
        <source>Business code</source>
        <translation>业务码</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
</context>
<context>
    <name>ExchangeText</name>
    <message>
        <source>host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>connect timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>answer timed out</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>deadline passed</source>
        <translation>超过总时限</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS 失败</translation>
    </message>
    <message>
        <source>proxy failed</source>
        <translation>代理失败</translation>
    </message>
    <message>
        <source>proxy wants a password</source>
        <translation>代理要求认证</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>响应过大</translation>
    </message>
    <message>
        <source>not an HTTP answer</source>
        <translation>不是 HTTP 响应</translation>
    </message>
    <message>
        <source>network unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>配置问题</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>被重定向</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>wrong shape</source>
        <translation>结构不符</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>业务码 %1</translation>
    </message>
    <message>
        <source>no fresh token</source>
        <translation>没有可用令牌</translation>
    </message>
    <message>
        <source>renewal ahead of time</source>
        <translation>提前续期</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>手动刷新</translation>
    </message>
    <message>
        <source>after a 401</source>
        <translation>收到 401 之后</translation>
    </message>
    <message>
        <source>again after a 401</source>
        <translation>收到 401 后重试</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>nothing is set</source>
        <translation>尚未设置</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) missing</source>
        <translation>
            <numerusform>缺少 %n 个变量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) wrong or missing</source>
        <translation>
            <numerusform>%n 个变量有误或缺失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 条警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 set</source>
        <translation>已设置 %1/%2</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>请求中…</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未请求</translation>
    </message>
    <message>
        <source>cannot be asked for</source>
        <translation>无法请求</translation>
    </message>
    <message>
        <source>about to expire</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>2 steps, %1</source>
        <translation>两步，%1</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>variables: %1</source>
        <translation>环境变量：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) refused</source>
        <translation>
            <numerusform>%n 个凭证被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n 个变量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n 个凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>检测中…</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>status, hop</comment>
        <translation>%2 返回 %1</translation>
    </message>
    <message>
        <source>failed at %1</source>
        <comment>hop</comment>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>set up, not checked</source>
        <translation>已配置，未检测</translation>
    </message>
    <message>
        <source>reached, %1</source>
        <translation>可达，%1</translation>
    </message>
    <message>
        <source>passed, %1</source>
        <translation>各跳正常，%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>variables, credentials</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1 的结果</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy a row as it is shown</source>
        <translation>按显示内容复制一行</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Go to the filter of the page</source>
        <translation>转到本页的筛选框</translation>
    </message>
</context>
<context>
    <name>Hindsight</name>
    <message>
        <source>Try again. If it goes on, look for a proxy or firewall that cuts connections, and tell the platform since when.</source>
        <translation>请重试。如果仍然如此，请排查切断连接的代理或防火墙，并告知平台是从何时开始的。</translation>
    </message>
    <message>
        <source>The secret was replaced, or the client was removed: take the present %1 and %2 from the platform.</source>
        <translation>密钥已被更换，或者客户端已被删除：请从平台取得当前的 %1 和 %2。</translation>
    </message>
    <message>
        <source>The token in use is good until %1; calls work until then.</source>
        <translation>当前令牌在 %1 之前有效，此前的调用不受影响。</translation>
    </message>
    <message>
        <source>A moment before, the same step worked.</source>
        <translation>就在刚才，同一步骤还是正常的。</translation>
    </message>
    <message>
        <source>At %1 the same step worked.</source>
        <translation>同一步骤在 %1 还是正常的。</translation>
    </message>
    <message>
        <source>If it is the sign-in page of a network, sign in; otherwise ask those who run the network or the gateway.</source>
        <translation>如果是网络的登录页，请登录；否则请询问网络或网关的运维人员。</translation>
    </message>
    <message>
        <source>Something has come between this machine and the API: open what it redirects to in a browser on this machine.</source>
        <translation>本机与 API 之间多了别的东西：请在本机的浏览器中打开它重定向到的地址。</translation>
    </message>
    <message>
        <source>Something has come between this machine and the API: open %1 in a browser on this machine to see what it is.</source>
        <translation>本机与 API 之间多了别的东西：请在本机的浏览器中打开 %1 看看是什么。</translation>
    </message>
</context>
<context>
    <name>HopFacts</name>
    <message>
        <source>the configured CA, as it should be</source>
        <translation>所配置的 CA，符合预期</translation>
    </message>
    <message>
        <source>a public CA: the proxy did not look into the connection</source>
        <translation>公共 CA：代理没有解开这条连接</translation>
    </message>
    <message>
        <source>neither the configured CA nor a public one</source>
        <translation>既不是所配置的 CA，也不是公共 CA</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>signed by itself</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>由 %1 签发</translation>
    </message>
    <message>
        <source>good for %1</source>
        <translation>适用于 %1</translation>
    </message>
    <message>
        <source>valid from %1</source>
        <translation>有效期 %1</translation>
    </message>
    <message>
        <source>With</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>观察到</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>证书 %1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
</context>
<context>
    <name>Inspector::AuthorityModel</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>good</source>
        <translation>可用</translation>
    </message>
</context>
<context>
    <name>Inspector::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>Inspector::ConfigurationPage</name>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置来源</translation>
    </message>
    <message>
        <source>Open a .env file…</source>
        <translation>打开 .env 文件…</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Variables of the configuration</source>
        <translation>配置变量</translation>
    </message>
    <message>
        <source>Process environment: what this program was started with</source>
        <translation>进程环境：启动本程序时的环境变量</translation>
    </message>
    <message>
        <source>Demo: a server on this machine, nothing else is asked</source>
        <translation>演示：使用本机的演示服务器，不访问其他地址</translation>
    </message>
    <message>
        <source>%1: laid over the process environment</source>
        <translation>%1：覆盖在进程环境之上</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Select a variable to read what it is for.</source>
        <translation>选中一个变量，查看它的用途。</translation>
    </message>
</context>
<context>
    <name>Inspector::Countdown</name>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>No time left to show</source>
        <translation>没有可显示的剩余时间</translation>
    </message>
</context>
<context>
    <name>Inspector::CredentialsModel</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>JSON, %n member(s)</source>
        <translation>
            <numerusform>JSON，%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON, %n element(s)</source>
        <translation>
            <numerusform>JSON，%n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>集成</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>请求中…</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未请求</translation>
    </message>
    <message numerus="yes">
        <source>opaque, %n char(s)</source>
        <translation>
            <numerusform>不透明，%n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::CredentialsPage</name>
    <message>
        <source>No credential has been asked for</source>
        <translation>还没有请求过集成凭证</translation>
    </message>
    <message>
        <source>Type the name of an integration above, or choose one of the usual ones. Its shape, age and, where it is refused, the reason appear here.</source>
        <translation>在上方输入集成名称，或从常用名称中选择。凭证的结构、获取时间以及被拒绝的原因会显示在这里。</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>集成凭证</translation>
    </message>
    <message>
        <source>Name of an integration</source>
        <translation>集成名称</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>Integration credentials</source>
        <translation>集成凭证</translation>
    </message>
    <message>
        <source>Members of the credential, values masked</source>
        <translation>凭证的成员，值已遮盖</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Needs a complete configuration.</source>
        <translation>需要先补全配置。</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>请求中…</translation>
    </message>
    <message>
        <source>Not asked yet. Refresh, or ask again.</source>
        <translation>尚未请求。请刷新，或重新获取。</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>已获取</translation>
    </message>
    <message>
        <source>Below is the old one, fetched at %1.</source>
        <translation>下面是 %1 获取的旧凭证。</translation>
    </message>
</context>
<context>
    <name>Inspector::EnvironmentPage</name>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Filter by name…</source>
        <translation>按名称筛选…</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Compare with a file…</source>
        <translation>与文件比较…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>dotenv (.env)…</source>
        <translation>dotenv（.env）…</translation>
    </message>
    <message>
        <source>Shell script…</source>
        <translation>Shell 脚本…</translation>
    </message>
    <message>
        <source>Project variables</source>
        <translation>项目环境变量</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>refreshing · values from %1</source>
        <translation>刷新中 · 当前为 %1 的值</translation>
    </message>
    <message>
        <source>stale · from %1</source>
        <translation>已过时 · %1 获取</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 获取</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>No name contains “%1”</source>
        <translation>没有名称包含“%1”</translation>
    </message>
    <message>
        <source>Asking for the variables…</source>
        <translation>正在获取环境变量…</translation>
    </message>
    <message>
        <source>The variables cannot be asked for yet</source>
        <translation>还不能获取环境变量</translation>
    </message>
    <message>
        <source>The configuration is not complete; the page Configuration says what is missing.</source>
        <translation>配置不完整，“配置”页会指出缺少什么。</translation>
    </message>
    <message>
        <source>The project has no variables</source>
        <translation>项目没有环境变量</translation>
    </message>
    <message>
        <source>No variables yet</source>
        <translation>还没有环境变量</translation>
    </message>
    <message>
        <source>They appear here once they were asked for: press F5.</source>
        <translation>按 F5 获取后会显示在这里。</translation>
    </message>
    <message>
        <source>Compare with a .env file</source>
        <translation>与 .env 文件比较</translation>
    </message>
    <message>
        <source>Environment files (.env* *.env);;All files (*)</source>
        <translation>环境文件 (.env* *.env);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export real values</source>
        <translation>导出真实值</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>The file holds the real values; only you can read it (mode 0600).</source>
        <translation>文件中是真实值，只有您本人可读（权限 0600）。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in %1 that the project has not:</source>
        <translation>
            <numerusform>%1 中有 %n 个名称是项目没有的：</numerusform>
        </translation>
    </message>
    <message>
        <source>Digest in the project</source>
        <translation>项目中的摘要</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>%1 中</translation>
    </message>
    <message>
        <source>made with a key of this start: equal digests, equal values</source>
        <translation>用本次启动的密钥计算：摘要相同，值就相同</translation>
    </message>
    <message>
        <source>The platform answered with an empty list. If you expected some, check that the lane (COZE_SERVER_ENV) and the project of the client id are the ones you mean.</source>
        <translation>平台返回了空列表。如果这里本应有变量，请检查泳道（COZE_SERVER_ENV）以及客户端 ID 所属的项目是否正确。</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>本窗口的环境中</translation>
    </message>
    <message>
        <source>in this window: %1</source>
        <translation>本窗口的环境中：%1</translation>
    </message>
</context>
<context>
    <name>Inspector::ExchangeModel</name>
    <message>
        <source>queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>proxy TLS</source>
        <translation>代理 TLS</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>step 3 · %1</source>
        <translation>第 3 步 · %1</translation>
    </message>
    <message>
        <source>send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>Inspector::HelpingHand</name>
    <message>
        <source>Nothing is configured yet</source>
        <translation>还没有任何配置</translation>
    </message>
    <message>
        <source>This window shows the token, the lane, the integration credentials and the variables of a project. For that it needs the variables below. In a deployed project the platform sets them; on your own machine put them into a .env file, or start this program where they are set.</source>
        <translation>这里显示项目的令牌、泳道、集成凭证和环境变量，为此需要以下变量。项目部署后由平台设置；在自己的机器上，请把它们写进 .env 文件，或在已设置这些变量的环境中启动本程序。</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>Open a .env file…</source>
        <translation>打开 .env 文件…</translation>
    </message>
    <message>
        <source>The demo runs a server on this machine and sends nothing anywhere else.</source>
        <translation>演示只在本机运行一个服务器，不会向别处发送任何内容。</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>Inspector::HopModel</name>
    <message>
        <source>proxy TLS</source>
        <translation>代理 TLS</translation>
    </message>
    <message>
        <source>target TLS</source>
        <translation>目标 TLS</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Hop</source>
        <translation>跳</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>看到了什么</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>From 0 to %1</source>
        <translation>0 至 %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>under way…</source>
        <translation>进行中…</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不需要</translation>
    </message>
</context>
<context>
    <name>Inspector::JsonTreeModel</name>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message numerus="yes">
        <source>object, %n member(s)</source>
        <translation>
            <numerusform>对象，%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>array, %n element(s)</source>
        <translation>
            <numerusform>数组，%n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message numerus="yes">
        <source>string, %n char(s)</source>
        <translation>
            <numerusform>字符串，%n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::LaneComparisonModel</name>
    <message>
        <source>no lane</source>
        <translation>无泳道</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Project variables</source>
        <translation>项目环境变量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
</context>
<context>
    <name>Inspector::LanePage</name>
    <message>
        <source>Lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Lane in use</source>
        <translation>当前泳道</translation>
    </message>
    <message>
        <source>Try another lane</source>
        <translation>试用其他泳道</translation>
    </message>
    <message>
        <source>for example ppe_checkout</source>
        <translation>例如 ppe_checkout</translation>
    </message>
    <message>
        <source>Lane to try</source>
        <translation>要试用的泳道</translation>
    </message>
    <message>
        <source>Compare two lanes</source>
        <translation>比较两个泳道</translation>
    </message>
    <message>
        <source>First lane</source>
        <translation>第一个泳道</translation>
    </message>
    <message>
        <source>Second lane</source>
        <translation>第二个泳道</translation>
    </message>
    <message>
        <source>no lane</source>
        <translation>无泳道</translation>
    </message>
    <message>
        <source>Run both</source>
        <translation>同时运行</translation>
    </message>
    <message>
        <source>and</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Comparison of two lanes</source>
        <translation>两个泳道的比较</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No header is added to the calls. COZE_SERVER_ENV chooses a lane.</source>
        <translation>请求不带泳道头。用 COZE_SERVER_ENV 选择泳道。</translation>
    </message>
    <message>
        <source>Added to steps 1 to 4, because COZE_SERVER_ENV says so. Requests through the proxy go without.</source>
        <translation>由 COZE_SERVER_ENV 指定，随第 1 至 4 步发送；经代理的请求不带。</translation>
    </message>
    <message>
        <source>Needs a complete configuration.</source>
        <translation>需要先补全配置。</translation>
    </message>
    <message>
        <source>Asking in both lanes…</source>
        <translation>正在两个泳道中请求…</translation>
    </message>
    <message>
        <source>Gets a token and the project variables in both lanes and shows where they differ. The environment and the token in use are not touched.</source>
        <translation>分别在两个泳道中获取令牌和项目环境变量，并列出差异。不影响环境变量和正在使用的令牌。</translation>
    </message>
    <message>
        <source>The two lanes answer alike.</source>
        <translation>两个泳道的结果一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>The headers that a lane would add are shown as you type.</source>
        <translation>输入时即显示该泳道会添加的请求头。</translation>
    </message>
    <message>
        <source>Nothing would be sent.</source>
        <translation>不会发送任何请求。</translation>
    </message>
    <message>
        <source>This is no lane: no header would be added.</source>
        <translation>这表示无泳道：不会添加请求头。</translation>
    </message>
    <message>
        <source>Press Enter to compare it with the lane in use.</source>
        <translation>按回车键与当前泳道比较。</translation>
    </message>
</context>
<context>
    <name>Inspector::LaneTrial</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1, lives for %2</source>
        <translation>%1，有效期 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n 个变量</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::MainWindow</name>
    <message>
        <source>Copied. The clipboard is cleared after 10 s</source>
        <translation>已复制，10 秒后清空剪贴板</translation>
    </message>
    <message>
        <source>Clipboard cleared</source>
        <translation>剪贴板已清空</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>集成凭证</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Open a .env file</source>
        <translation>打开 .env 文件</translation>
    </message>
    <message>
        <source>Environment files (.env* *.env);;All files (*)</source>
        <translation>环境文件 (.env* *.env);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Proxy &amp; CA</source>
        <translation>代理与 CA</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>诊断报告</translation>
    </message>
    <message>
        <source>This desktop shows no icons in a tray.</source>
        <translation>此桌面不显示托盘图标。</translation>
    </message>
    <message>
        <source>Closing the window ends the program, as before.</source>
        <translation>关闭窗口仍会退出程序。</translation>
    </message>
    <message>
        <source>The program stays in the tray when its window is closed</source>
        <translation>关闭窗口后，程序留在托盘中</translation>
    </message>
    <message>
        <source>nothing wrong found</source>
        <translation>没有发现问题</translation>
    </message>
</context>
<context>
    <name>Inspector::MenuSet</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置来源</translation>
    </message>
    <message>
        <source>Demo faults</source>
        <translation>演示故障</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open a .env file…</source>
        <translation>打开 .env 文件…</translation>
    </message>
    <message>
        <source>No fault</source>
        <translation>无故障</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text as the system</source>
        <translation>恢复系统字号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Proxy, target and CA</source>
        <translation>代理、目标与 CA</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>生成诊断报告</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>关闭窗口后留在托盘</translation>
    </message>
</context>
<context>
    <name>Inspector::Notifier</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Inspector::OverviewPage</name>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Lane headers</source>
        <translation>泳道请求头</translation>
    </message>
    <message>
        <source>Try another lane…</source>
        <translation>试用其他泳道…</translation>
    </message>
    <message>
        <source>Integration credentials</source>
        <translation>集成凭证</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>获取…</translation>
    </message>
    <message>
        <source>None has been asked for. Ask for one by the name of its integration; its shape and age are then shown here.</source>
        <translation>还没有请求过。按集成名称获取后，这里会显示凭证的结构和获取时间。</translation>
    </message>
    <message>
        <source>Project variables</source>
        <translation>项目环境变量</translation>
    </message>
    <message>
        <source>Filter and export…</source>
        <translation>筛选与导出…</translation>
    </message>
    <message>
        <source>Show both steps</source>
        <translation>查看两步详情</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>另有 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>The lane holds control characters and is not sent.</source>
        <translation>泳道含有控制字符，不会发送。</translation>
    </message>
    <message>
        <source>No lane is set, so no header is added. COZE_SERVER_ENV chooses one.</source>
        <translation>未设置泳道，不添加请求头。用 COZE_SERVER_ENV 选择泳道。</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 获取</translation>
    </message>
    <message>
        <source>Asking for the variables…</source>
        <translation>正在获取环境变量…</translation>
    </message>
    <message>
        <source>The project has no variables</source>
        <translation>项目没有环境变量</translation>
    </message>
    <message>
        <source>No variables yet</source>
        <translation>还没有环境变量</translation>
    </message>
    <message>
        <source>The names and kinds of the project&apos;s variables appear here once they were asked for.</source>
        <translation>获取后，这里会显示项目环境变量的名称和类型。</translation>
    </message>
    <message>
        <source>Show the hops</source>
        <translation>查看各跳</translation>
    </message>
    <message>
        <source>On steps 1 to 4, from COZE_SERVER_ENV. Not sent through the proxy.</source>
        <translation>随第 1 至 4 步发送，来自 COZE_SERVER_ENV。经代理的请求不带。</translation>
    </message>
    <message>
        <source>The platform answered with an empty list. If you expected some, check that the lane (COZE_SERVER_ENV) and the project of the client id are the ones you mean.</source>
        <translation>平台返回了空列表。如果这里本应有变量，请检查泳道（COZE_SERVER_ENV）以及客户端 ID 所属的项目是否正确。</translation>
    </message>
    <message>
        <source>Show the configuration</source>
        <translation>查看配置</translation>
    </message>
    <message>
        <source>Show the credentials</source>
        <translation>查看凭证</translation>
    </message>
    <message>
        <source>Show the project variables</source>
        <translation>查看项目变量</translation>
    </message>
</context>
<context>
    <name>Inspector::ProxyFeed</name>
    <message>
        <source>This is no URL.</source>
        <translation>这不是 URL。</translation>
    </message>
    <message>
        <source>The proxy takes http: and https: URLs.</source>
        <translation>代理只接受 http: 和 https: 的 URL。</translation>
    </message>
    <message>
        <source>A URL with user and password is not sent.</source>
        <translation>带用户名和密码的 URL 不会发送。</translation>
    </message>
</context>
<context>
    <name>Inspector::ProxyPage</name>
    <message>
        <source>Proxy &amp; CA</source>
        <translation>代理与 CA</translation>
    </message>
    <message>
        <source>URL to reach; empty: as far as the proxy</source>
        <translation>要访问的 URL；留空则只检测到代理</translation>
    </message>
    <message>
        <source>URL to reach through the proxy</source>
        <translation>经代理访问的 URL</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check the hops</source>
        <translation>逐跳检测</translation>
    </message>
    <message>
        <source>No outbound proxy is set up</source>
        <translation>没有配置出站代理</translation>
    </message>
    <message>
        <source>Only requests of the configured session go through it, with the real secrets in the place of placeholders; token, credentials and variables do without. It takes COZE_OUTBOUND_AUTH_PROXY, identity_ticket and COZE_OUTBOUND_AUTH_PROXY_CA. In a deployed project the platform sets them.</source>
        <translation>只有会话请求才经过出站代理，由它把占位符换成真实密钥；获取令牌、凭证和环境变量都不需要它。使用它要设置 COZE_OUTBOUND_AUTH_PROXY、identity_ticket 和 COZE_OUTBOUND_AUTH_PROXY_CA。在已部署的项目里，这些变量由平台设置。</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>Open a .env file…</source>
        <translation>打开 .env 文件…</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>生效的设置</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>各跳</translation>
    </message>
    <message>
        <source>Hops to the target</source>
        <translation>通往目标的各跳</translation>
    </message>
    <message>
        <source>Certificates of the CA</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>Which calls go through it</source>
        <translation>哪些调用经过代理</translation>
    </message>
    <message>
        <source>Set, and not used by the session</source>
        <translation>已设置但会话不使用</translation>
    </message>
    <message>
        <source>Give a URL such as https://api.example.com/path, or leave the field empty.</source>
        <translation>请填写形如 https://api.example.com/path 的 URL，或将其留空。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>票据</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s), valid until %1</source>
        <translation>
            <numerusform>%n 张证书，有效期至 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no certificate that can be used</source>
        <translation>没有可用的证书</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>The text of the CA wins over its path, which is set too.</source>
        <translation>CA 文本优先于同时设置的 CA 路径。</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未检测</translation>
    </message>
    <message>
        <source>as far as the proxy</source>
        <translation>检测到代理为止</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>No CA is set. Targets are verified with it alone: the proxy signs for them.</source>
        <translation>没有设置 CA。目标证书由代理签发，只能用它来验证。</translation>
    </message>
    <message>
        <source>None could be read.</source>
        <translation>没有一张能够读取。</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>无法发送</translation>
    </message>
    <message>
        <source>directly</source>
        <translation>直连</translation>
    </message>
</context>
<context>
    <name>Inspector::ReportDesk</name>
    <message>
        <source>There is no report yet.</source>
        <translation>还没有诊断报告。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 无法读取：%2</translation>
    </message>
</context>
<context>
    <name>Inspector::ReportDifferenceModel</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>本报告</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>另一份</translation>
    </message>
</context>
<context>
    <name>Inspector::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>诊断报告</translation>
    </message>
    <message>
        <source>Compare with another…</source>
        <translation>与另一份比较…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>生成诊断报告</translation>
    </message>
    <message>
        <source>As it is given away</source>
        <translation>对外提供的内容</translation>
    </message>
    <message>
        <source>The report as Markdown</source>
        <translation>Markdown 格式的诊断报告</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Both reports tell the same.</source>
        <translation>两份报告内容一致。</translation>
    </message>
    <message>
        <source>Differences between two reports</source>
        <translation>两份报告的差异</translation>
    </message>
    <message>
        <source>Looking at everything…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The calls are made anew, and the hops are walked.</source>
        <translation>重新执行各次调用，并逐跳检测。</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>还没有诊断报告</translation>
    </message>
    <message>
        <source>A report has the findings, the state of every variable, the calls, the hops and the versions, fit for a public issue. Secrets, values and bodies are left out. Nothing is sent anywhere.</source>
        <translation>诊断报告包含检查结果、每个变量的状态、各次调用、各跳以及版本，适合贴到公开的 issue。其中不含密钥、取值和正文，也不会发送到任何地方。</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 的数据</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>与 %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存诊断报告</translation>
    </message>
    <message>
        <source>Markdown (*.md);;JSON, for comparing (*.json)</source>
        <translation>Markdown (*.md);;JSON，用于比较 (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Compare with another report</source>
        <translation>与另一份诊断报告比较</translation>
    </message>
    <message>
        <source>JSON reports (*.json);;All files (*)</source>
        <translation>JSON 报告 (*.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Inspector::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Exchanges of this program</source>
        <translation>本程序发出的请求</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>请求列表</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>还没有发送过请求</translation>
    </message>
    <message>
        <source>Every call of this program is listed here with its phases: press F5 to make the four calls.</source>
        <translation>本程序的每个请求及其各阶段用时都会列在这里。按 F5 发起请求。</translation>
    </message>
    <message>
        <source>Filter by call, target, outcome…</source>
        <translation>按请求、目标或结果筛选…</translation>
    </message>
    <message>
        <source>Filter by call, target or outcome</source>
        <translation>按请求、目标或结果筛选</translation>
    </message>
    <message>
        <source>Export HAR…</source>
        <translation>导出 HAR…</translation>
    </message>
    <message>
        <source>HAR 1.2 for browsers and HTTP tools; secrets are masks, bodies are shapes.</source>
        <translation>HAR 1.2，可在浏览器和 HTTP 工具中打开；密钥已遮盖，正文只保留结构。</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>复制为 cURL</translation>
    </message>
    <message>
        <source>For bash. Secrets are variables: the shell puts them in.</source>
        <translation>用于 bash。密钥写作变量，由 shell 代入。</translation>
    </message>
    <message>
        <source>Export the exchanges</source>
        <translation>导出请求记录</translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation>HTTP 存档 (*.har)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>It holds no secret, and there is no export that does: of the calls the program keeps neither secrets nor bodies, only masks and shapes.</source>
        <translation>其中不含密钥，也没有会带密钥的导出方式：程序记录调用时只留下掩码和结构，不保留密钥和正文。</translation>
    </message>
</context>
<context>
    <name>Inspector::SecretField</name>
    <message>
        <source>Reveal for 20 s</source>
        <translation>显示 20 秒</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation>%1，已遮盖</translation>
    </message>
    <message>
        <source>%1, empty</source>
        <translation>%1，空</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>The clipboard is cleared after 10 s</source>
        <translation>10 秒后清空剪贴板</translation>
    </message>
</context>
<context>
    <name>Inspector::SendFeed</name>
    <message>
        <source>There is no URL.</source>
        <translation>没有填写 URL。</translation>
    </message>
    <message>
        <source>This header line has no “Name: value”: %1</source>
        <translation>这一行不是“名称: 值”的形式：%1</translation>
    </message>
</context>
<context>
    <name>Inspector::SendPage</name>
    <message>
        <source>Send a request</source>
        <translation>发送请求</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>URL of the request</source>
        <translation>请求的 URL</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Headers of the request</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Headers, one a line
Accept: application/json</source>
        <translation>请求头，每行一个
Accept: application/json</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>请求正文</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Directly, without the proxy and its CA</source>
        <translation>直连，不经过代理，也不用它的 CA</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>响应正文</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check the hops</source>
        <translation>逐跳检测</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>等待响应…</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>A request goes through the outbound proxy with the ticket and the CA of the configuration, as the code of the project sends it. Neither token nor lane is added.</source>
        <translation>请求带着配置中的票据和 CA 经出站代理发出，与项目代码的发送方式相同；不附加令牌，也不附加泳道。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>%1, signed by %2</source>
        <translation>%1，由 %2 签发</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Cut after %1.</source>
        <translation>只显示前 %1。</translation>
    </message>
</context>
<context>
    <name>Inspector::SettingsModel</name>
    <message>
        <source>token and API</source>
        <translation>令牌与 API</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>set, look at it</source>
        <translation>已设置，请检查</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
</context>
<context>
    <name>Inspector::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>00 min</source>
        <translation>00 分钟</translation>
    </message>
</context>
<context>
    <name>Inspector::TokenFeed</name>
    <message>
        <source>Header</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>声明</translation>
    </message>
</context>
<context>
    <name>Inspector::TokenHistoryModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Step 1 + step 2</source>
        <translation>第 1 步 + 第 2 步</translation>
    </message>
    <message>
        <source>Lives for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>调用方</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>step 2 under way</source>
        <translation>第 2 步进行中</translation>
    </message>
</context>
<context>
    <name>Inspector::TokenPage</name>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Get a new token</source>
        <translation>获取新令牌</translation>
    </message>
    <message>
        <source>Step 1 · ID token</source>
        <translation>第 1 步 · ID 令牌</translation>
    </message>
    <message>
        <source>The secret is exchanged for an ID token (RFC 6749).</source>
        <translation>用密钥换取 ID 令牌（RFC 6749）。</translation>
    </message>
    <message>
        <source>Step 2 · access token</source>
        <translation>第 2 步 · 访问令牌</translation>
    </message>
    <message>
        <source>The ID token is exchanged for the access token (RFC 8693).</source>
        <translation>用 ID 令牌换取访问令牌（RFC 8693）。</translation>
    </message>
    <message>
        <source>Renew ahead of time, in the background</source>
        <translation>在后台提前续期</translation>
    </message>
    <message>
        <source>At four fifths of its life, for as long as this window is open.</source>
        <translation>窗口打开期间，在有效期过去五分之四时续期。</translation>
    </message>
    <message>
        <source>Header and claims</source>
        <translation>头部与声明</translation>
    </message>
    <message>
        <source>signature not verified</source>
        <translation>签名未验证</translation>
    </message>
    <message>
        <source>Header and claims of the access token, signature not verified</source>
        <translation>访问令牌的头部与声明，签名未验证</translation>
    </message>
    <message>
        <source>Last exchanges</source>
        <translation>最近的换取记录</translation>
    </message>
    <message>
        <source>Each exchange of this identity is listed here with its cause and outcome.</source>
        <translation>该身份的每次换取及其原因和结果都会列在这里。</translation>
    </message>
    <message>
        <source>opaque</source>
        <translation>不透明</translation>
    </message>
    <message>
        <source>This token is opaque: a string that only the server can read.</source>
        <translation>该令牌不透明：只有服务器能解读。</translation>
    </message>
    <message>
        <source>Where the token is a JWT, its header and claims are decoded here.</source>
        <translation>如果令牌是 JWT，这里会显示其头部与声明。</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>请求中…</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 获取</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>获取时间</translation>
    </message>
    <message>
        <source>Renewed from</source>
        <translation>可续期</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Next refresh</source>
        <translation>下次刷新</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>no new exchange until %1</source>
        <translation>%1 之前不再换取</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>有效期</translation>
    </message>
</context>
<context>
    <name>Inspector::TokenPanel</name>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>请求中…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>opaque</source>
        <translation>不透明</translation>
    </message>
    <message numerus="yes">
        <source>shared by %n caller(s)</source>
        <translation>
            <numerusform>%n 个调用方共享</numerusform>
        </translation>
    </message>
    <message>
        <source>renews itself at %1</source>
        <translation>将于 %1 自动续期</translation>
    </message>
    <message>
        <source>not kept: lives for 60 s or less</source>
        <translation>不缓存：有效期不超过 60 秒</translation>
    </message>
    <message>
        <source>asking for a token…</source>
        <translation>正在获取令牌…</translation>
    </message>
    <message>
        <source>no token yet</source>
        <translation>还没有令牌</translation>
    </message>
    <message>
        <source>the configuration is not complete</source>
        <translation>配置不完整</translation>
    </message>
    <message>
        <source>left · until %1</source>
        <translation>剩余 · 至 %1</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>Local time: %1</source>
        <translation>本地时间：%1</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>剩余 %1，共 %2</translation>
    </message>
    <message>
        <source>renewed on demand once 1:00 is left</source>
        <translation>剩余 1:00 起按需续期</translation>
    </message>
</context>
<context>
    <name>Inspector::ToolStrip</name>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Demo faults</source>
        <translation>演示故障</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>配置来源：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Demo faults (%1)</source>
        <translation>演示故障（%1）</translation>
    </message>
    <message>
        <source>Stop what is under way (Esc)</source>
        <translation>停止正在进行的请求（Esc）</translation>
    </message>
    <message>
        <source>Ask for everything again (F5)</source>
        <translation>重新获取全部内容（F5）</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>诊断报告</translation>
    </message>
    <message>
        <source>A report without secrets, fit for a public issue (Ctrl+Shift+R)</source>
        <translation>不含密钥的诊断报告，适合贴到公开的 issue（Ctrl+Shift+R）</translation>
    </message>
</context>
<context>
    <name>Inspector::Tray</name>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>%1 · token: %2</source>
        <translation>%1 · 令牌：%2</translation>
    </message>
</context>
<context>
    <name>Inspector::VariablesModel</name>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>与文件相比</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>与 %1 相比</translation>
    </message>
    <message>
        <source>%1 (again; the first one counts)</source>
        <translation>%1（重复，以第一个为准）</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Compared with the environment that this window was started in. A service gets these variables from the platform, not from there.</source>
        <translation>与启动本窗口时的环境比较。服务的这些变量来自平台，而不是来自这里。</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>本窗口的环境中</translation>
    </message>
</context>
<context>
    <name>Inspector::Workbench</name>
    <message>
        <source>The demo server did not start: %1</source>
        <translation>演示服务器未能启动：%1</translation>
    </message>
    <message>
        <source>Nothing was asked: the configuration is not complete</source>
        <translation>未发起请求：配置不完整</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>刷新中…</translation>
    </message>
    <message>
        <source>Cancelled at %1</source>
        <translation>已于 %1 取消</translation>
    </message>
    <message>
        <source>Hops checked %1 · %2</source>
        <translation>逐跳检测完成于 %1 · %2</translation>
    </message>
    <message>
        <source>Report made %1</source>
        <translation>诊断报告生成于 %1</translation>
    </message>
    <message>
        <source>Waiting for %1, %2: no answer for %3 s.</source>
        <translation>正在等待%1，%2：已有 %3 秒没有响应。</translation>
    </message>
    <message>
        <source>The request was sent or is on its way; the server, or something before it, does not react.</source>
        <translation>请求已经发出或正在发送；服务器或途中的某处没有反应。</translation>
    </message>
    <message>
        <source>Wait, or cancel: it will be given up at %1 s. If it stays so, try the address from another machine; if that waits too, tell the platform.</source>
        <translation>请等待或取消：到 %1 秒时会自动放弃。如果一直这样，请在另一台机器上访问该地址；如果同样没有响应，请告知平台。</translation>
    </message>
    <message>
        <source>Wait, or cancel: it will be given up at %1 s. If it stays so, check host and port of the address, and whether another machine can reach it.</source>
        <translation>请等待或取消：到 %1 秒时会自动放弃。如果一直这样，请检查地址中的主机和端口，以及另一台机器能否访问它。</translation>
    </message>
    <message>
        <source>The project has no variables.</source>
        <translation>项目没有变量。</translation>
    </message>
    <message>
        <source>The project has no variables in the lane %1.</source>
        <translation>项目在泳道 %1 中没有变量。</translation>
    </message>
    <message>
        <source>The platform answered with an empty list, so a service gets none.</source>
        <translation>平台返回了空列表，所以服务也拿不到任何变量。</translation>
    </message>
    <message>
        <source>Add them to the project on Coze. If they are there, check the lane (%1) and whether the client id (%2) is the one of that project.</source>
        <translation>请在 Coze 的项目中添加变量。如果那里已经有了，请检查泳道（%1），以及客户端 ID（%2）是否属于该项目。</translation>
    </message>
    <message numerus="yes">
        <source>Refresh failed %1 · %n platform call(s), %2</source>
        <translation>
            <numerusform>刷新失败 %1 · %n 次平台调用，%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %1 · %n platform call(s), %2</source>
        <translation>
            <numerusform>已刷新 %1 · %n 次平台调用，%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The credentials of %n integration(s) were refused in the same way.</source>
        <translation>
            <numerusform>%n 个集成的凭证也因同样的原因被拒绝。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 未能写入：%2</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Process environment</source>
        <translation>进程环境</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences; Chinese has no space between them</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>SlowCalls</name>
    <message>
        <source>%1 %2</source>
        <comment>step, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The platform (%1) answers slowly: %2.</source>
        <comment>hosts, steps</comment>
        <translation>平台（%1）响应很慢：%2。</translation>
    </message>
    <message>
        <source>All of them worked; one after the other they take %1. Programs with short timeouts fail.</source>
        <translation>这些调用都成功了；依次发起共需 %1。超时时间短的程序会失败。</translation>
    </message>
    <message>
        <source>Allow each request well more than %1. If it stays so, tell the platform.</source>
        <translation>请给每个请求留出明显多于 %1 的时间。如果一直这样，请告知平台。</translation>
    </message>
    <message>
        <source>Request id of the slowest call: %1</source>
        <translation>最慢一次调用的请求 ID：%1</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>It is so for %n integration(s): %1.</source>
        <translation>
            <numerusform>%n 个集成都是如此：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This was tried with %1; the page Proxy &amp; CA tries any other URL.</source>
        <translation>检测所用的是 %1；在“代理与 CA”页可以检测其他任何 URL。</translation>
    </message>
    <message>
        <source>This was tried with %1, which the demo plays; the page Proxy &amp; CA tries any other URL.</source>
        <translation>检测所用的是由演示扮演的 %1；在“代理与 CA”页可以检测其他任何 URL。</translation>
    </message>
</context>
</TS>
