<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cozewi</name>
    <message>
        <source>configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>step 1 (ID token)</source>
        <translation>第 1 步（ID 令牌）</translation>
    </message>
    <message>
        <source>step 2 (access token)</source>
        <translation>第 2 步（访问令牌）</translation>
    </message>
    <message>
        <source>step 3 (integration credential)</source>
        <translation>第 3 步（集成凭证）</translation>
    </message>
    <message>
        <source>step 4 (project variables)</source>
        <translation>第 4 步（项目环境变量）</translation>
    </message>
    <message>
        <source>request through the outbound proxy</source>
        <translation>经出站代理的请求</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>HTTP %1, code %2</source>
        <translation>HTTP %1，错误码 %2</translation>
    </message>
    <message>
        <source>HTTP %1, code %2: %3</source>
        <translation>HTTP %1，错误码 %2：%3</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a non-empty text</source>
        <translation>非空字符串</translation>
    </message>
    <message>
        <source>cancelled, because nobody waits for it any more</source>
        <translation>已取消，因为没有人再等待它</translation>
    </message>
    <message>
        <source>the program is ending, so nothing can be sent any more</source>
        <translation>程序正在退出，无法再发送任何请求</translation>
    </message>
    <message>
        <source>the name of the integration is empty</source>
        <translation>集成名称为空</translation>
    </message>
    <message>
        <source>give the name as the platform shows it, for example integration-feishu-base</source>
        <translation>请填写平台上显示的名称，例如 integration-feishu-base</translation>
    </message>
    <message>
        <source>the URL</source>
        <translation>该 URL</translation>
    </message>
    <message>
        <source>Check the host name in %1 for a typing error. If it is right, this machine&apos;s name server does not know it: check the network, the VPN and the DNS settings.</source>
        <translation>请检查 %1 中的主机名是否拼写有误。若无误，则是本机的域名服务器不认识它：请检查网络、VPN 和 DNS 设置。</translation>
    </message>
    <message>
        <source>The machine is there, but nothing listens on that port. Check host and port in %1; if they are right, the server is down: start it, or try again later.</source>
        <translation>主机可达，但该端口上没有服务。请检查 %1 中的主机和端口；若无误，则是服务未运行：请启动它，或稍后再试。</translation>
    </message>
    <message>
        <source>Check host and port in %1 and this machine&apos;s network. Probably a firewall drops the packets, a VPN is missing, or this network needs a proxy (HTTPS_PROXY).</source>
        <translation>请检查 %1 中的主机和端口，以及本机网络。可能是防火墙丢弃了数据包、VPN 未连接，或该网络需要代理（HTTPS_PROXY）。</translation>
    </message>
    <message>
        <source>The server took the connection and then said nothing. Try again later; if it stays so, check that the port in %1 is the one of the API.</source>
        <translation>服务器接受了连接，但之后没有任何响应。请稍后再试；若一直如此，请确认 %1 中的端口确实是 API 的端口。</translation>
    </message>
    <message>
        <source>Allow more time, or find out which step is slow.</source>
        <translation>请放宽超时时间，或找出是哪一步慢。</translation>
    </message>
    <message>
        <source>Check that the host in %1 is the one that the certificate is for, and that this machine&apos;s date is right. If your company inspects TLS, name a PEM file with its CA in REQUESTS_CA_BUNDLE. If the server speaks plain HTTP, write http://.</source>
        <translation>请确认 %1 中的主机与证书相符，且本机日期正确。若公司会检查 TLS 流量，请用 REQUESTS_CA_BUNDLE 指定含其 CA 的 PEM 文件。若服务器只支持明文 HTTP，请写 http://。</translation>
    </message>
    <message>
        <source>The proxy did not let the connection through. Check HTTPS_PROXY, HTTP_PROXY and ALL_PROXY, or name the host in NO_PROXY to go round it.</source>
        <translation>代理没有放行该连接。请检查 HTTPS_PROXY、HTTP_PROXY 和 ALL_PROXY，或把主机写入 NO_PROXY 以绕过代理。</translation>
    </message>
    <message>
        <source>Put user and password into the proxy variable: http://user:password@host:port, with special characters percent-encoded (@ is %40).</source>
        <translation>请在代理变量中写上用户名和密码：http://user:password@host:port，特殊字符须百分号编码（@ 写作 %40）。</translation>
    </message>
    <message>
        <source>Something else than the API answers there. Check host, port and path in %1.</source>
        <translation>在那里应答的不是该 API。请检查 %1 中的主机、端口和路径。</translation>
    </message>
    <message>
        <source>Probably %1 names another service. Check it; if it is right, report the request id to the platform.</source>
        <translation>%1 可能指向了别的服务，请核对；若无误，请把请求 ID 反馈给平台。</translation>
    </message>
    <message>
        <source>Probably %1 names another service, or %2 and %3 are swapped. If they are right, report the request id to the platform.</source>
        <translation>%1 可能指向了别的服务，或者 %2 与 %3 写反了。若都无误，请把请求 ID 反馈给平台。</translation>
    </message>
    <message>
        <source>Create a QCoreApplication before the first call, and make calls only as long as it lives.</source>
        <translation>请在首次调用前创建 QCoreApplication，并且只在它存在期间调用。</translation>
    </message>
    <message>
        <source>The server of step 2 does not know this client id. Check that %1 and %2 belong to the same platform and lane.</source>
        <translation>第 2 步的服务器不认识该客户端 ID。请确认 %1 和 %2 属于同一平台和泳道。</translation>
    </message>
    <message>
        <source>Step 2 did not accept the ID token of step 1. Check that %1 and %2 belong to the same platform and lane, and that this machine&apos;s clock is right.</source>
        <translation>第 2 步不接受第 1 步的 ID 令牌。请确认 %1 和 %2 属于同一平台和泳道，且本机时钟正确。</translation>
    </message>
    <message>
        <source>Probably %1 and %2 are swapped, or one of them names another service: each accepts only the request of its own step.</source>
        <translation>%1 与 %2 可能写反了，或其中之一指向了别的服务：两者各自只接受自己那一步的请求。</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again later; if it stays so, report the request id to the platform.</source>
        <translation>服务器自身出了问题。请稍后再试；若一直如此，请把请求 ID 反馈给平台。</translation>
    </message>
    <message>
        <source>The server has nothing at that path. %1 is the base URL only, without /env, /integration or a slash at its end.</source>
        <translation>服务器在该路径下没有内容。%1 只应是基础 URL，末尾不带 /env、/integration 或斜杠。</translation>
    </message>
    <message>
        <source>The server has nothing at that path. Check the path in %1.</source>
        <translation>服务器在该路径下没有内容。请检查 %1 中的路径。</translation>
    </message>
    <message>
        <source>The server did not accept a token that was just issued. Check that %1 belongs to the same platform and lane as the two token endpoints.</source>
        <translation>服务器不接受刚刚签发的令牌。请确认 %1 与两个令牌端点属于同一平台和泳道。</translation>
    </message>
    <message>
        <source>This workload may not use the integration. Authorise it for this project on Coze.</source>
        <translation>该工作负载无权使用此集成。请在 Coze 上把它授权给此项目。</translation>
    </message>
    <message>
        <source>Check the name of the integration.</source>
        <translation>请检查集成名称。</translation>
    </message>
    <message>
        <source>Check that %1 is the base URL of the API.</source>
        <translation>请确认 %1 是 API 的基础 URL。</translation>
    </message>
    <message>
        <source>The path exists but is not the one of this call. Check the path in %1, also for http:// where https:// is meant.</source>
        <translation>该路径存在，但不是此调用的路径。请检查 %1 中的路径，也请留意是否把 https:// 写成了 http://。</translation>
    </message>
    <message>
        <source>The server&apos;s own words say why. If they do not help, report them with the request id to the platform.</source>
        <translation>服务器自己的说明给出了原因。若仍不清楚，请连同请求 ID 反馈给平台。</translation>
    </message>
    <message>
        <source>A proxy answered, not the server. Put user and password into HTTPS_PROXY or HTTP_PROXY.</source>
        <translation>应答的是代理而不是服务器。请在 HTTPS_PROXY 或 HTTP_PROXY 中写上用户名和密码。</translation>
    </message>
    <message>
        <source>Check %1; if it is right, report the status and the request id to the platform.</source>
        <translation>请检查 %1；若无误，请把状态码和请求 ID 反馈给平台。</translation>
    </message>
    <message>
        <source>If that does not help, report code and request id to the platform.</source>
        <translation>若仍无效，请把错误码和请求 ID 反馈给平台。</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>Put the CA certificate there, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.</source>
        <translation>请填入 CA 证书，从 -----BEGIN CERTIFICATE----- 到 -----END CERTIFICATE-----。</translation>
    </message>
    <message>
        <source>is a certificate in DER form, not PEM text</source>
        <translation>是 DER 格式的证书，而不是 PEM 文本</translation>
    </message>
    <message>
        <source>Convert it: openssl x509 -inform der -in FILE -out FILE.pem</source>
        <translation>请转换：openssl x509 -inform der -in FILE -out FILE.pem</translation>
    </message>
    <message>
        <source>is a path, not PEM text</source>
        <translation>是一个路径，而不是 PEM 文本</translation>
    </message>
    <message>
        <source>is not PEM text</source>
        <translation>不是 PEM 文本</translation>
    </message>
    <message>
        <source>PEM text begins with -----BEGIN CERTIFICATE-----; copy it whole, with that line.</source>
        <translation>PEM 文本以 -----BEGIN CERTIFICATE----- 开头；请连同该行完整复制。</translation>
    </message>
    <message>
        <source>is a private key, not a certificate</source>
        <translation>是私钥，而不是证书</translation>
    </message>
    <message>
        <source>Put the CA&apos;s certificate there. A private key does not belong there: treat it as exposed.</source>
        <translation>请填入 CA 的证书。私钥不应出现在这里：请视其为已泄露。</translation>
    </message>
    <message>
        <source>holds no certificate that can be read: %1</source>
        <translation>没有可读取的证书：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two problems</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Copy the certificates again, each whole from its BEGIN to its END line.</source>
        <translation>请重新复制证书，每张都要从 BEGIN 行到 END 行完整无缺。</translation>
    </message>
    <message>
        <source>%1: the file %2 %3</source>
        <comment>variable, path, what is wrong</comment>
        <translation>%1：文件 %2 %3</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>第 %1 块</translation>
    </message>
    <message>
        <source>block %1 (%2)</source>
        <translation>第 %1 块（%2）</translation>
    </message>
    <message>
        <source>%1 is valid until %2</source>
        <translation>%1 有效期至 %2</translation>
    </message>
    <message>
        <source>%1 expired on %2</source>
        <translation>%1 已于 %2 过期</translation>
    </message>
    <message>
        <source>%1 is not valid before %2</source>
        <translation>%1 在 %2 之前尚未生效</translation>
    </message>
    <message>
        <source>%1 is the certificate of a server, not of a CA</source>
        <translation>%1 是服务器证书，不是 CA 证书</translation>
    </message>
    <message>
        <source>%1 is an intermediate CA, and the one that issued it is missing</source>
        <translation>%1 是中间 CA，缺少签发它的 CA</translation>
    </message>
    <message>
        <source>%1 has no END line</source>
        <translation>%1 没有 END 行</translation>
    </message>
    <message>
        <source>%1 cannot be decoded</source>
        <translation>%1 无法解码</translation>
    </message>
    <message>
        <source>%1 is a private key</source>
        <translation>%1 是私钥</translation>
    </message>
    <message>
        <source>%1 is not a certificate but &quot;%2&quot;</source>
        <translation>%1 不是证书，而是“%2”</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>Name a PEM file.</source>
        <translation>请指定一个 PEM 文件。</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>Check the path and whether this user may read it, or remove the variable.</source>
        <translation>请检查路径以及当前用户是否可读，或移除该变量。</translation>
    </message>
    <message>
        <source>is too big for a PEM file</source>
        <translation>过大，不像 PEM 文件</translation>
    </message>
    <message>
        <source>there is no name before the &quot;=&quot;</source>
        <translation>“=”之前没有名称</translation>
    </message>
    <message>
        <source>there is no &quot;=&quot; after the name</source>
        <translation>名称之后没有“=”</translation>
    </message>
    <message>
        <source>the quote that opens the value is never closed</source>
        <translation>值的起始引号没有闭合</translation>
    </message>
    <message>
        <source>there is text after the closing quote</source>
        <translation>结束引号之后还有文本</translation>
    </message>
    <message>
        <source>this is not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>Each line is NAME=value; put values with spaces, # or quotes into quotes.</source>
        <translation>每行写作 NAME=value；含空格、# 或引号的值请放在引号中。</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>process environment</source>
        <translation>进程环境</translation>
    </message>
    <message>
        <source>given by the program</source>
        <translation>由程序给出</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>Check the path and whether this user may read it.</source>
        <translation>请检查路径以及当前用户是否可读。</translation>
    </message>
    <message>
        <source>The file %1 is too big for a .env file.</source>
        <translation>文件 %1 过大，不像 .env 文件。</translation>
    </message>
    <message>
        <source>The lane holds control characters.</source>
        <translation>泳道含有控制字符。</translation>
    </message>
    <message>
        <source>They could add headers of their own to a request, so such a lane is never sent.</source>
        <translation>它们可能给请求添加额外的请求头，因此这样的泳道绝不会被发送。</translation>
    </message>
    <message>
        <source>Write the lane on one line, without tabs; a value read from a file often ends with a line break.</source>
        <translation>请把泳道写在一行内，不含制表符；从文件读取的值末尾常带有换行。</translation>
    </message>
    <message>
        <source>There are spaces or quotes around the lane.</source>
        <translation>泳道前后有空格或引号。</translation>
    </message>
    <message>
        <source>They are part of its name for the server, which knows no such lane.</source>
        <translation>对服务器而言它们是名称的一部分，而服务器没有这样的泳道。</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>请写作 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is sent as the name of a lane.</source>
        <translation>“%1”会被当作泳道名称发送。</translation>
    </message>
    <message>
        <source>Only NONE, in capitals, or an empty value means no lane; probably that was meant.</source>
        <translation>只有大写的 NONE 或空值表示无泳道；您的本意可能是这个。</translation>
    </message>
    <message>
        <source>Write NONE or remove the variable.</source>
        <translation>请写 NONE，或移除该变量。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is close to &quot;%2&quot;, but it is not the same.</source>
        <translation>“%1”与“%2”相近，但并不相同。</translation>
    </message>
    <message>
        <source>Only names that begin with ppe_ (lower case, underscore) get the header x-use-ppe.</source>
        <translation>只有以 ppe_（小写加下划线）开头的名称才会带上请求头 x-use-ppe。</translation>
    </message>
    <message>
        <source>Lanes of that kind begin with boe_ (lower case, underscore); the server probably knows no other.</source>
        <translation>此类泳道以 boe_（小写加下划线）开头；服务器可能不认识其他写法。</translation>
    </message>
    <message>
        <source>If that lane was meant, write %1.</source>
        <translation>若本意是该泳道，请写 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a prefix without a name.</source>
        <translation>“%1”只有前缀，没有名称。</translation>
    </message>
    <message>
        <source>The name of the lane is missing behind the underscore.</source>
        <translation>下划线之后缺少泳道名称。</translation>
    </message>
    <message>
        <source>Write the whole name, or NONE for no lane.</source>
        <translation>请写完整名称，或写 NONE 表示无泳道。</translation>
    </message>
    <message>
        <source>The lane holds spaces, invisible or non-ASCII characters.</source>
        <translation>泳道含有空格、不可见字符或非 ASCII 字符。</translation>
    </message>
    <message>
        <source>Names of lanes are plain ASCII; such characters probably came with copying.</source>
        <translation>泳道名称是纯 ASCII；这些字符可能是复制时带入的。</translation>
    </message>
    <message>
        <source>Type the name of the lane again by hand.</source>
        <translation>请手动重新输入泳道名称。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a variable and what is wrong with it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is not set</source>
        <translation>%1 未设置</translation>
    </message>
    <message>
        <source>%1 holds control characters</source>
        <translation>%1 含有控制字符</translation>
    </message>
    <message>
        <source>Write the lane on one line, without tabs and line breaks.</source>
        <translation>请把泳道写在一行内，不含制表符和换行。</translation>
    </message>
    <message>
        <source>neither %1 nor %2 is set</source>
        <translation>%1 和 %2 均未设置</translation>
    </message>
    <message>
        <source>Set one of the two: the PEM text of the proxy&apos;s CA, or the path of a file that holds it.</source>
        <translation>请设置二者之一：代理 CA 的 PEM 文本，或存放它的文件路径。</translation>
    </message>
    <message>
        <source>names a proxy that is neither http nor https</source>
        <translation>指定的代理既不是 http 也不是 https</translation>
    </message>
    <message>
        <source>Use an http:// or https:// proxy; SOCKS is not supported.</source>
        <translation>请使用 http:// 或 https:// 代理；不支持 SOCKS。</translation>
    </message>
    <message>
        <source>has white space around it</source>
        <translation>前后有空白字符</translation>
    </message>
    <message>
        <source>Remove the spaces and line breaks around the value.</source>
        <translation>请去掉值前后的空格和换行。</translation>
    </message>
    <message>
        <source>holds white space or control characters</source>
        <translation>含有空白或控制字符</translation>
    </message>
    <message>
        <source>Write the URL on one line and without spaces.</source>
        <translation>请把 URL 写在一行内，不含空格。</translation>
    </message>
    <message>
        <source>has quotes around it</source>
        <translation>前后有引号</translation>
    </message>
    <message>
        <source>Remove the quotes; they belong to a shell, not to the value.</source>
        <translation>请去掉引号；它们属于 shell，不属于值。</translation>
    </message>
    <message>
        <source>is not an absolute URL: http:// or https:// is missing</source>
        <translation>不是绝对 URL：缺少 http:// 或 https://</translation>
    </message>
    <message>
        <source>has a scheme that is neither http nor https</source>
        <translation>的协议既不是 http 也不是 https</translation>
    </message>
    <message>
        <source>Write a URL that begins with https:// (or http://).</source>
        <translation>请写以 https://（或 http://）开头的 URL。</translation>
    </message>
    <message>
        <source>has no host</source>
        <translation>没有主机</translation>
    </message>
    <message>
        <source>Write the host after the two slashes.</source>
        <translation>请在两个斜杠之后写上主机。</translation>
    </message>
    <message>
        <source>has a port that is not a number from 1 to 65535</source>
        <translation>的端口不是 1 到 65535 之间的数字</translation>
    </message>
    <message>
        <source>Correct the port, or remove it to use the usual one.</source>
        <translation>请更正端口，或去掉它以使用默认端口。</translation>
    </message>
    <message>
        <source>is not a valid URL</source>
        <translation>不是有效的 URL</translation>
    </message>
    <message>
        <source>Check host, port and path for characters that do not belong there.</source>
        <translation>请检查主机、端口和路径中是否有不该出现的字符。</translation>
    </message>
    <message>
        <source>holds a user name or password</source>
        <translation>含有用户名或密码</translation>
    </message>
    <message>
        <source>Remove everything between the two slashes and the @, and the @ itself.</source>
        <translation>请去掉两个斜杠与 @ 之间的全部内容，以及 @ 本身。</translation>
    </message>
    <message>
        <source>has a fragment (#…)</source>
        <translation>带有片段（#…）</translation>
    </message>
    <message>
        <source>Remove the # and what follows it.</source>
        <translation>请去掉 # 及其后的内容。</translation>
    </message>
    <message>
        <source>OAuth client id</source>
        <translation>OAuth 客户端 ID</translation>
    </message>
    <message>
        <source>OAuth client secret</source>
        <translation>OAuth 客户端密钥</translation>
    </message>
    <message>
        <source>URL of step 1 (ID token)</source>
        <translation>第 1 步的 URL（ID 令牌）</translation>
    </message>
    <message>
        <source>URL of step 2 (access token)</source>
        <translation>第 2 步的 URL（访问令牌）</translation>
    </message>
    <message>
        <source>base URL of steps 3 and 4 (credentials and variables)</source>
        <translation>第 3、4 步的基础 URL（集成凭证和环境变量）</translation>
    </message>
    <message>
        <source>lane of steps 1 to 4; NONE or unset for none</source>
        <translation>第 1 到 4 步的泳道；NONE 或未设置表示无泳道</translation>
    </message>
    <message>
        <source>URL of the outbound proxy</source>
        <translation>出站代理的 URL</translation>
    </message>
    <message>
        <source>ticket: the password for the outbound proxy</source>
        <translation>票据：出站代理的密码</translation>
    </message>
    <message>
        <source>CA certificates of the outbound proxy as PEM text; wins over the path</source>
        <translation>出站代理的 CA 证书（PEM 文本）；优先于路径</translation>
    </message>
    <message>
        <source>PEM file with the CA certificates of the outbound proxy</source>
        <translation>存放出站代理 CA 证书的 PEM 文件</translation>
    </message>
    <message>
        <source>URL of the outbound proxy in newer SDKs; wins where set</source>
        <translation>较新 SDK 中出站代理的 URL；设置后优先</translation>
    </message>
    <message>
        <source>URL of the skill environment in newer SDKs</source>
        <translation>较新 SDK 中技能环境的 URL</translation>
    </message>
    <message>
        <source>proxy for https: endpoints of steps 1 to 4</source>
        <translation>第 1 到 4 步的 https: 端点所用的代理</translation>
    </message>
    <message>
        <source>proxy for http: endpoints of steps 1 to 4</source>
        <translation>第 1 到 4 步的 http: 端点所用的代理</translation>
    </message>
    <message>
        <source>proxy for endpoints of steps 1 to 4 that have none of their own</source>
        <translation>第 1 到 4 步中没有专属代理的端点所用的代理</translation>
    </message>
    <message>
        <source>hosts that steps 1 to 4 reach without a proxy</source>
        <translation>第 1 到 4 步不经代理直连的主机</translation>
    </message>
    <message>
        <source>PEM file that takes the place of the system&apos;s CAs in steps 1 to 4</source>
        <translation>在第 1 到 4 步中取代系统 CA 的 PEM 文件</translation>
    </message>
    <message>
        <source>the same, where REQUESTS_CA_BUNDLE is not set</source>
        <translation>同上，用于未设置 REQUESTS_CA_BUNDLE 时</translation>
    </message>
    <message>
        <source>id of the project; set by the platform, not read here</source>
        <translation>项目 ID；由平台设置，此处不读取</translation>
    </message>
    <message>
        <source>id of the project&apos;s space; set by the platform, not read here</source>
        <translation>项目所在空间的 ID；由平台设置，此处不读取</translation>
    </message>
    <message>
        <source>environment of the project; set by the platform, not read here</source>
        <translation>项目的环境；由平台设置，此处不读取</translation>
    </message>
    <message>
        <source>base URL of integrations; set by the platform, not read here</source>
        <translation>集成的基础 URL；由平台设置，此处不读取</translation>
    </message>
    <message>
        <source>API key of the workload; set by the platform, not read here</source>
        <translation>工作负载的 API 密钥；由平台设置，此处不读取</translation>
    </message>
    <message>
        <source>token of Coze Loop; set by the platform, not read here</source>
        <translation>Coze Loop 的令牌；由平台设置，此处不读取</translation>
    </message>
    <message>
        <source>discovery URL of the login; set by the platform, not read here</source>
        <translation>登录的发现 URL；由平台设置，此处不读取</translation>
    </message>
    <message>
        <source>client id of the login; set by the platform, not read here</source>
        <translation>登录的客户端 ID；由平台设置，此处不读取</translation>
    </message>
    <message>
        <source>client secret of the login; set by the platform, not read here</source>
        <translation>登录的客户端密钥；由平台设置，此处不读取</translation>
    </message>
    <message>
        <source>session secret of the login; set by the platform, not read here</source>
        <translation>登录的会话密钥；由平台设置，此处不读取</translation>
    </message>
    <message numerus="yes">
        <source>%n PEM block(s)</source>
        <translation>
            <numerusform>%n 个 PEM 块</numerusform>
        </translation>
    </message>
    <message>
        <source>text without a PEM block</source>
        <translation>没有 PEM 块的文本</translation>
    </message>
    <message>
        <source>No program on this machine listens on that port.</source>
        <translation>本机上没有程序监听该端口。</translation>
    </message>
    <message>
        <source>The machine answered that nothing listens on that port.</source>
        <translation>主机答复：该端口上没有服务。</translation>
    </message>
    <message>
        <source>The server itself says that client id and client secret are not right.</source>
        <translation>服务器明确表示客户端 ID 与密钥不正确。</translation>
    </message>
    <message>
        <source>The server itself says that it does not know this client.</source>
        <translation>服务器明确表示不认识该客户端。</translation>
    </message>
    <message>
        <source>The server itself says that it does not accept the ID token of step 1.</source>
        <translation>服务器明确表示不接受第 1 步的 ID 令牌。</translation>
    </message>
    <message>
        <source>The server itself says that this client may not do it.</source>
        <translation>服务器明确表示该客户端无权这样做。</translation>
    </message>
    <message>
        <source>The server does not know this kind of request; it is probably the one of another step.</source>
        <translation>服务器不认识这类请求；该地址可能属于另一步。</translation>
    </message>
    <message>
        <source>The server gave this reason itself.</source>
        <translation>这是服务器自己给出的原因。</translation>
    </message>
    <message>
        <source>The server does not accept the access token, nor a new one.</source>
        <translation>服务器不接受访问令牌，换新的也不接受。</translation>
    </message>
    <message>
        <source>The server does not accept the client.</source>
        <translation>服务器不接受该客户端。</translation>
    </message>
    <message>
        <source>The server knows the caller and does not allow the call.</source>
        <translation>服务器认识调用者，但不允许此调用。</translation>
    </message>
    <message>
        <source>The server answers, but has nothing at this path.</source>
        <translation>服务器有应答，但该路径下没有内容。</translation>
    </message>
    <message>
        <source>The path exists, but does not take this kind of request.</source>
        <translation>该路径存在，但不接受这类请求。</translation>
    </message>
    <message>
        <source>The server asks to be called less often.</source>
        <translation>服务器要求降低调用频率。</translation>
    </message>
    <message>
        <source>A gateway answers, but the service behind it does not work at the moment.</source>
        <translation>网关有应答，但其后的服务目前不可用。</translation>
    </message>
    <message>
        <source>The server failed while it worked on the request.</source>
        <translation>服务器在处理请求时出错。</translation>
    </message>
    <message>
        <source>The server refused the request without a reason that is known here.</source>
        <translation>服务器拒绝了请求，没有给出已知的原因。</translation>
    </message>
    <message>
        <source>The platform took the call and refused it with a code of its own.</source>
        <translation>平台收到了调用，并以自己的错误码予以拒绝。</translation>
    </message>
    <message>
        <source>The name server of this machine knows no such host.</source>
        <translation>本机的域名服务器没有这个主机。</translation>
    </message>
    <message>
        <source>No answer at all came back; probably a firewall drops the packets or the machine is off.</source>
        <translation>完全没有应答；可能是防火墙丢弃了数据包，或主机已关机。</translation>
    </message>
    <message>
        <source>This machine knows no way to that network.</source>
        <translation>本机没有通往该网络的路径。</translation>
    </message>
    <message>
        <source>The connection was made; then the server sent nothing.</source>
        <translation>连接已建立，但之后服务器没有发送任何内容。</translation>
    </message>
    <message>
        <source>The time allowed for the whole call ran out.</source>
        <translation>整个调用允许的时间已用完。</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one that was asked for, or does not speak TLS; nothing was sent to it.</source>
        <translation>服务器无法证明自己就是所请求的主机，或不支持 TLS；没有向它发送任何内容。</translation>
    </message>
    <message>
        <source>The proxy refused or failed to connect.</source>
        <translation>代理拒绝连接，或连接失败。</translation>
    </message>
    <message>
        <source>The proxy wants a user and password, or does not accept those it got.</source>
        <translation>代理要求用户名和密码，或不接受已提供的。</translation>
    </message>
    <message>
        <source>No answer of the API is that large; probably something else answers there.</source>
        <translation>API 的应答不会这么大；可能是别的服务在应答。</translation>
    </message>
    <message>
        <source>What answers there does not speak HTTP; it may be the port of another service, or one that wants TLS.</source>
        <translation>那里的服务不使用 HTTP；可能是别的服务的端口，或需要 TLS。</translation>
    </message>
    <message>
        <source>The API answers with JSON, so this page came from something else: a gateway, a login page or another site.</source>
        <translation>API 以 JSON 应答，因此该页面来自别处：网关、登录页或其他网站。</translation>
    </message>
    <message>
        <source>The API answers with JSON, so this came from something else.</source>
        <translation>API 以 JSON 应答，因此该内容来自别处。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有发送任何内容。</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>调用已取消。</translation>
    </message>
    <message>
        <source>The cause is not known here.</source>
        <translation>原因未知。</translation>
    </message>
    <message>
        <source>The steps behind it were not tried.</source>
        <translation>之后的步骤没有尝试。</translation>
    </message>
    <message>
        <source>Project variables were not asked for.</source>
        <translation>没有请求项目环境变量。</translation>
    </message>
    <message>
        <source>The project has no variables.</source>
        <translation>该项目没有环境变量。</translation>
    </message>
    <message>
        <source>If there should be some, add them to the project on Coze, and check the lane.</source>
        <translation>若本应有变量，请在 Coze 上为项目添加，并检查泳道。</translation>
    </message>
    <message>
        <source>%1 works.</source>
        <translation>%1正常。</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms.</source>
        <translation>%1 在 %2 毫秒内应答。</translation>
    </message>
    <message>
        <source>Whether the platform accepts them is known only after asking it.</source>
        <translation>平台是否接受，要询问之后才知道。</translation>
    </message>
    <message>
        <source>%1 is an http: URL of another machine (%2).</source>
        <translation>%1 是指向另一台机器（%2）的 http: URL。</translation>
    </message>
    <message>
        <source>Secrets and tokens cross the network unencrypted, and anybody on the way can read them.</source>
        <translation>密钥和令牌会以明文经过网络，途中任何人都能读取。</translation>
    </message>
    <message>
        <source>Write https:// if the server speaks it.</source>
        <translation>若服务器支持，请写 https://。</translation>
    </message>
    <message>
        <source>%1 is an %2: URL with port %3.</source>
        <translation>%1 是 %2: URL，端口却是 %3。</translation>
    </message>
    <message>
        <source>Port 80 is the usual one of http:, so the server there probably speaks no TLS.</source>
        <translation>80 通常是 http: 的端口，那里的服务器可能不支持 TLS。</translation>
    </message>
    <message>
        <source>Port 443 is the usual one of https:, so the server there probably speaks TLS.</source>
        <translation>443 通常是 https: 的端口，那里的服务器可能要求 TLS。</translation>
    </message>
    <message>
        <source>Write http://, or remove the port.</source>
        <translation>请写 http://，或去掉端口。</translation>
    </message>
    <message>
        <source>Write https://.</source>
        <translation>请写 https://。</translation>
    </message>
    <message>
        <source>%1 is an https: URL of this machine (%2).</source>
        <translation>%1 是指向本机（%2）的 https: URL。</translation>
    </message>
    <message>
        <source>Servers for development mostly speak plain http; TLS would then fail.</source>
        <translation>开发用的服务器大多使用明文 http，此时 TLS 会失败。</translation>
    </message>
    <message>
        <source>If there is no TLS connection, write http://.</source>
        <translation>若无法建立 TLS 连接，请写 http://。</translation>
    </message>
    <message>
        <source>Both token endpoints are the same URL.</source>
        <translation>两个令牌端点是同一个 URL。</translation>
    </message>
    <message>
        <source>On Coze they differ; one of them was probably pasted twice.</source>
        <translation>在 Coze 上两者不同；其中之一可能粘贴了两次。</translation>
    </message>
    <message>
        <source>Compare %1 and %2 with the platform&apos;s.</source>
        <translation>请将 %1 和 %2 与平台上的值核对。</translation>
    </message>
    <message>
        <source>%1 and %2 look swapped.</source>
        <translation>%1 与 %2 看起来写反了。</translation>
    </message>
    <message>
        <source>Going by their paths, each probably belongs into the other variable.</source>
        <translation>从路径看，两者可能应当互换。</translation>
    </message>
    <message>
        <source>Exchange the two values.</source>
        <translation>请交换两个值。</translation>
    </message>
    <message>
        <source>%1 ends with %2.</source>
        <translation>%1 以 %2 结尾。</translation>
    </message>
    <message>
        <source>It is the base URL, and the path of each call is put behind it: calls would go to %1/env.</source>
        <translation>它是基础 URL，每个调用的路径会接在后面：调用会发往 %1/env。</translation>
    </message>
    <message>
        <source>Remove %1 from its end.</source>
        <translation>请去掉末尾的 %1。</translation>
    </message>
    <message>
        <source>%1 ends with a slash.</source>
        <translation>%1 以斜杠结尾。</translation>
    </message>
    <message>
        <source>The path of each call is put behind it as it is, so calls go to //env; many servers do not know such a path.</source>
        <translation>每个调用的路径会原样接在后面，于是调用会发往 //env；许多服务器不认识这样的路径。</translation>
    </message>
    <message>
        <source>Remove the slash at its end.</source>
        <translation>请去掉末尾的斜杠。</translation>
    </message>
    <message>
        <source>%1 holds a query (?…).</source>
        <translation>%1 带有查询部分（?…）。</translation>
    </message>
    <message>
        <source>The path of each call is put behind it, so it becomes part of the query.</source>
        <translation>每个调用的路径会接在后面，从而成为查询的一部分。</translation>
    </message>
    <message>
        <source>Remove the question mark and what follows it.</source>
        <translation>请去掉问号及其后的内容。</translation>
    </message>
    <message>
        <source>%1 is the same URL as %2.</source>
        <translation>%1 与 %2 是同一个 URL。</translation>
    </message>
    <message>
        <source>Tokens and project data are served from different URLs; one was probably pasted twice.</source>
        <translation>令牌和项目数据由不同的 URL 提供；其中之一可能粘贴了两次。</translation>
    </message>
    <message>
        <source>Compare the two with the platform&apos;s.</source>
        <translation>请将两者与平台上的值核对。</translation>
    </message>
    <message>
        <source>it is not a valid name there</source>
        <translation>在该格式中不是有效名称</translation>
    </message>
    <message>
        <source>the name is reserved there</source>
        <translation>该名称在该格式中为保留名称</translation>
    </message>
    <message>
        <source>it contains a NUL character</source>
        <translation>含有 NUL 字符</translation>
    </message>
    <message>
        <source>it contains a line break</source>
        <translation>含有换行</translation>
    </message>
    <message>
        <source>it contains control characters</source>
        <translation>含有控制字符</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>no quoting there fits its characters</source>
        <translation>没有适合其字符的引号方式</translation>
    </message>
    <message>
        <source>it contains ${…}, which readers would replace</source>
        <translation>含有 ${…}，读取方会替换它</translation>
    </message>
    <message>
        <source>%1 cannot be written in the format %2: %3. Use the format %4.</source>
        <translation>%1 无法以 %2 格式写出：%3。请改用 %4 格式。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 behind the server&apos;s.</source>
        <translation>本机时钟比服务器慢 %1。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation>本机时钟比服务器快 %1。</translation>
    </message>
    <message>
        <source>The server&apos;s Date header says so. It is small enough to do no harm yet.</source>
        <translation>依据是服务器的 Date 头。差距很小，目前无碍。</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock (timedatectl set-ntp true). If it is right, the server&apos;s is wrong.</source>
        <translation>请校准本机时钟（timedatectl set-ntp true）。若本机时钟正确，则是服务器的时钟有误。</translation>
    </message>
    <message>
        <source>The call to %1 was not encrypted.</source>
        <translation>对 %1 的调用没有加密。</translation>
    </message>
    <message>
        <source>Its URL begins with http://, so secrets and tokens can be read on the way.</source>
        <translation>其 URL 以 http:// 开头，密钥和令牌可在途中被读取。</translation>
    </message>
    <message>
        <source>The certificate of %1 expires on %2.</source>
        <translation>%1 的证书将于 %2 过期。</translation>
    </message>
    <message>
        <source>From then on no call to it succeeds.</source>
        <translation>届时对它的所有调用都会失败。</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation>请告知服务器的运维人员。</translation>
    </message>
    <message>
        <source>Programs with short timeouts will fail on it.</source>
        <translation>超时设置较短的程序会因此失败。</translation>
    </message>
    <message>
        <source>Look at the phases of the request to see where the time goes.</source>
        <translation>请查看请求的各个阶段，看时间花在哪里。</translation>
    </message>
    <message>
        <source>The server answered so.</source>
        <translation>服务器是这样应答的。</translation>
    </message>
    <message>
        <source>Report it to the platform if it stays so.</source>
        <translation>若一直如此，请反馈给平台。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The call goes through the proxy %1, which %2 names.</source>
        <translation>该调用经过代理 %1，由 %2 指定。</translation>
    </message>
    <message>
        <source>That is probably the cause.</source>
        <translation>这很可能就是原因。</translation>
    </message>
    <message>
        <source>The same error is repeated without a request until %1.</source>
        <translation>在 %1 之前，同样的错误会直接返回而不发送请求。</translation>
    </message>
    <message>
        <source>Integration credentials and project variables (steps 3 and 4) need it; tokens do not.</source>
        <translation>集成凭证和项目环境变量（第 3、4 步）需要它；令牌不需要。</translation>
    </message>
    <message>
        <source>Every call needs it.</source>
        <translation>每个调用都需要它。</translation>
    </message>
    <message>
        <source>There is a variable %1: probably a typing error.</source>
        <translation>存在变量 %1：可能是拼写错误。</translation>
    </message>
    <message>
        <source>Rename %1 to %2.</source>
        <translation>请把 %1 改名为 %2。</translation>
    </message>
    <message>
        <source>Nothing can be sent with such a value.</source>
        <translation>使用这样的值无法发送任何请求。</translation>
    </message>
    <message>
        <source>Calls to %1 go through the proxy %2.</source>
        <translation>对 %1 的调用经过代理 %2。</translation>
    </message>
    <message>
        <source>%1 says so.</source>
        <translation>由 %1 指定。</translation>
    </message>
    <message>
        <source>To go round it, name the host in NO_PROXY.</source>
        <translation>若要绕过它，请把主机写入 NO_PROXY。</translation>
    </message>
    <message>
        <source>Calls to %1 go round the proxy of %2.</source>
        <translation>对 %1 的调用绕过 %2 指定的代理。</translation>
    </message>
    <message>
        <source>%1 names the host.</source>
        <translation>%1 列出了该主机。</translation>
    </message>
    <message>
        <source>Nothing, if the host can be reached directly.</source>
        <translation>若该主机可以直连，则无需处理。</translation>
    </message>
    <message>
        <source>The calls that need it cannot be made.</source>
        <translation>需要它的调用无法进行。</translation>
    </message>
    <message>
        <source>None of the endpoints needs it at the moment.</source>
        <translation>目前没有端点需要它。</translation>
    </message>
    <message>
        <source>In the file of %1, %2.</source>
        <translation>在 %1 指定的文件中，%2。</translation>
    </message>
    <message>
        <source>It verifies no server.</source>
        <translation>它无法验证任何服务器。</translation>
    </message>
    <message>
        <source>Replace it by a current CA certificate, or remove it.</source>
        <translation>请换成有效的 CA 证书，或将其移除。</translation>
    </message>
    <message>
        <source>https: calls cannot be verified without it.</source>
        <translation>没有它就无法验证 https: 调用。</translation>
    </message>
    <message>
        <source>Servers are verified with the certificates in %1 only.</source>
        <translation>仅用 %1 中的证书验证服务器。</translation>
    </message>
    <message>
        <source>%1 names that file; it takes the place of the system&apos;s CAs.</source>
        <translation>%1 指定了该文件；它取代系统的 CA。</translation>
    </message>
    <message>
        <source>To use the system&apos;s CAs, remove the variable.</source>
        <translation>若要使用系统的 CA，请移除该变量。</translation>
    </message>
    <message>
        <source>%1 is set, and not read here.</source>
        <translation>已设置 %1，但此处不读取。</translation>
    </message>
    <message>
        <source>The four calls look at REQUESTS_CA_BUNDLE and CURL_CA_BUNDLE only.</source>
        <translation>四个调用只看 REQUESTS_CA_BUNDLE 和 CURL_CA_BUNDLE。</translation>
    </message>
    <message>
        <source>If its certificates are needed, name the file in REQUESTS_CA_BUNDLE.</source>
        <translation>若需要其中的证书，请用 REQUESTS_CA_BUNDLE 指定该文件。</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>certificate request</source>
        <translation>证书请求</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n 张证书</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>%1 之前尚未生效</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>cut or damaged</source>
        <translation>被截断或已损坏</translation>
    </message>
    <message>
        <source>line breaks written as \n</source>
        <translation>换行被写成了 \n</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>It is sent as part of the value, and the server compares it too.</source>
        <translation>它会作为值的一部分被发送，服务器也会拿它来比对。</translation>
    </message>
    <message>
        <source>The value of %1 ends with a line break.</source>
        <translation>%1 的值以换行结尾。</translation>
    </message>
    <message>
        <source>The value of %1 ends with white space.</source>
        <translation>%1 的值以空白字符结尾。</translation>
    </message>
    <message>
        <source>The value of %1 begins with white space.</source>
        <translation>%1 的值以空白字符开头。</translation>
    </message>
    <message>
        <source>Set it again without white space; a value read from a file often brings the line break of the file&apos;s end.</source>
        <translation>请重新设置，不带空白字符；从文件读取的值常会带上文件末尾的换行。</translation>
    </message>
    <message>
        <source>There are quotes around the value of %1.</source>
        <translation>%1 的值前后有引号。</translation>
    </message>
    <message>
        <source>The value of %1 begins with a quote.</source>
        <translation>%1 的值以引号开头。</translation>
    </message>
    <message>
        <source>Quotes belong to a shell or a file, not to the value; `docker --env-file` and many configuration files do not take them off.</source>
        <translation>引号属于 shell 或文件，不属于值；`docker --env-file` 和许多配置文件不会去掉引号。</translation>
    </message>
    <message>
        <source>Set it again without the quotes.</source>
        <translation>请重新设置，不带引号。</translation>
    </message>
    <message>
        <source>The value of %1 begins with the name of a variable.</source>
        <translation>%1 的值以变量名开头。</translation>
    </message>
    <message>
        <source>A whole line NAME=value was pasted where only the value belongs.</source>
        <translation>整行 NAME=value 被粘贴到了只该放值的地方。</translation>
    </message>
    <message>
        <source>Keep only what stands behind the &quot;=&quot;.</source>
        <translation>请只保留“=”之后的内容。</translation>
    </message>
    <message>
        <source>The value of %1 is a template that nobody filled in.</source>
        <translation>%1 的值是没有填写的模板。</translation>
    </message>
    <message>
        <source>It still holds &lt;…&gt;, ${…} or {{…}}; nothing replaces them here.</source>
        <translation>其中仍有 &lt;…&gt;、${…} 或 {{…}}；这里不会替换它们。</translation>
    </message>
    <message>
        <source>The value of %1 names an example host.</source>
        <translation>%1 的值指向示例主机。</translation>
    </message>
    <message>
        <source>Such hosts are reserved for documentation and never lead to an API (RFC 2606).</source>
        <translation>这类主机专供文档使用，不会通向任何 API（RFC 2606）。</translation>
    </message>
    <message>
        <source>The value of %1 looks like a mask, not like the value itself.</source>
        <translation>%1 的值像是掩码，而不是值本身。</translation>
    </message>
    <message>
        <source>It was probably copied from a screen that hides or shortens it.</source>
        <translation>可能是从隐藏或截短它的界面上复制的。</translation>
    </message>
    <message>
        <source>The value of %1 looks like a placeholder.</source>
        <translation>%1 的值像是占位符。</translation>
    </message>
    <message>
        <source>It was probably copied from an example and never replaced.</source>
        <translation>可能是从示例复制后没有替换。</translation>
    </message>
    <message>
        <source>Set the real value; inside a Coze project the platform does.</source>
        <translation>请设置真实的值；在 Coze 项目内由平台设置。</translation>
    </message>
    <message>
        <source>The value of %1 is not UTF-8.</source>
        <translation>%1 的值不是 UTF-8。</translation>
    </message>
    <message>
        <source>The bytes that could not be read were replaced, so the value sent is probably another.</source>
        <translation>无法读取的字节已被替换，因此发送的值很可能不对。</translation>
    </message>
    <message>
        <source>The value of %1 holds white space, control or non-ASCII characters.</source>
        <translation>%1 的值含有空白、控制或非 ASCII 字符。</translation>
    </message>
    <message>
        <source>The platform&apos;s values are plain ASCII; such characters probably came with copying, some of them invisible.</source>
        <translation>平台的值是纯 ASCII；这些字符可能是复制时带入的，有些不可见。</translation>
    </message>
    <message>
        <source>Copy it again as plain text.</source>
        <translation>请以纯文本重新复制。</translation>
    </message>
    <message>
        <source>The value of %1 ends with a backslash and a letter.</source>
        <translation>%1 的值以反斜杠加字母结尾。</translation>
    </message>
    <message>
        <source>It is probably a line break that some tool escaped.</source>
        <translation>可能是某个工具转义了换行。</translation>
    </message>
    <message>
        <source>Set it again without them.</source>
        <translation>请重新设置，去掉它们。</translation>
    </message>
    <message>
        <source>Client id and client secret are the same.</source>
        <translation>客户端 ID 与客户端密钥相同。</translation>
    </message>
    <message>
        <source>One of them was probably pasted twice.</source>
        <translation>其中之一可能粘贴了两次。</translation>
    </message>
    <message>
        <source>Copy both again.</source>
        <translation>请重新复制两者。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>does not parse</source>
        <translation>无法解析</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>white space only</source>
        <translation>只有空白字符</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a redirect (HTTP %1), which is not followed because the request holds secrets</source>
        <translation>重定向（HTTP %1），因请求含有密钥而未跟随</translation>
    </message>
    <message>
        <source>a redirect to %2 (HTTP %1), which is not followed because the request holds secrets</source>
        <translation>重定向到 %2（HTTP %1），因请求含有密钥而未跟随</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>HTTP %1 with an HTML page where JSON was expected</source>
        <translation>HTTP %1，返回的是 HTML 页面而不是 JSON</translation>
    </message>
    <message>
        <source>HTTP %1 with an empty body where JSON was expected</source>
        <translation>HTTP %1，返回的是空内容而不是 JSON</translation>
    </message>
    <message>
        <source>HTTP %1 with JSON that is nested more than 32 levels deep</source>
        <translation>HTTP %1，返回的 JSON 嵌套超过 32 层</translation>
    </message>
    <message>
        <source>HTTP %1 with JSON that is not an object (%2)</source>
        <translation>HTTP %1，返回的 JSON 不是对象（%2）</translation>
    </message>
    <message>
        <source>HTTP %1 with a body that is not JSON (%2)</source>
        <translation>HTTP %1，返回的内容不是 JSON（%2）</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>step, host and port, what happened</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>the server refused the request: HTTP %1, %2</source>
        <translation>服务器拒绝了请求：HTTP %1，%2</translation>
    </message>
    <message>
        <source>%1, but `%2` is not %3; the answer was %4</source>
        <comment>status, member, type, shape</comment>
        <translation>%1，但 `%2` 不是%3；应答为 %4</translation>
    </message>
    <message>
        <source>the host name of the proxy %1 was not found</source>
        <translation>找不到代理 %1 的主机名</translation>
    </message>
    <message>
        <source>the proxy %1 refused the connection</source>
        <translation>代理 %1 拒绝连接</translation>
    </message>
    <message>
        <source>no connection through the proxy %1 within %2 s</source>
        <translation>经代理 %1 未能在 %2 秒内建立连接</translation>
    </message>
    <message>
        <source>nothing was received from the proxy %1 for %2 s</source>
        <translation>%2 秒内没有从代理 %1 收到任何内容</translation>
    </message>
    <message>
        <source>this process was forked from one that had used the library, so nothing can be sent</source>
        <translation>本进程由已使用过本库的进程 fork 而来，无法发送任何请求</translation>
    </message>
    <message>
        <source>fork before the first call, or run another program in the child (exec)</source>
        <translation>请在第一次调用之前 fork，或在子进程中执行另一个程序（exec）</translation>
    </message>
    <message>
        <source>; the request was not repeated</source>
        <translation>；请求没有重发</translation>
    </message>
    <message>
        <source>the connection through the proxy %1 was closed or reset before a whole answer had arrived</source>
        <translation>在应答完整之前，经代理 %1 的连接被关闭或重置</translation>
    </message>
    <message>
        <source>the proxy %1 did not connect to the host</source>
        <translation>代理 %1 没有连接到目标主机</translation>
    </message>
    <message>
        <source>the proxy %1 refused the user and the password (HTTP 407)</source>
        <translation>代理 %1 拒绝了用户名和密码（HTTP 407）</translation>
    </message>
    <message>
        <source>the proxy %1 asks for a user and a password (HTTP 407)</source>
        <translation>代理 %1 要求用户名和密码（HTTP 407）</translation>
    </message>
    <message>
        <source>the host name was not found</source>
        <translation>找不到主机名</translation>
    </message>
    <message>
        <source>the host name could not be looked up: the name server did not answer</source>
        <translation>无法查询主机名：域名服务器没有应答</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>no connection: the host did not answer</source>
        <translation>无法连接：主机没有应答</translation>
    </message>
    <message>
        <source>no connection within %1 s</source>
        <translation>%1 秒内未能建立连接</translation>
    </message>
    <message>
        <source>the host name was not looked up within %1 s</source>
        <translation>%1 秒内未能查询到主机名</translation>
    </message>
    <message>
        <source>no TLS connection within %1 s</source>
        <translation>%1 秒内未能建立 TLS 连接</translation>
    </message>
    <message>
        <source>connected, but nothing was received for %1 s</source>
        <translation>已连接，但 %1 秒内没有收到任何内容</translation>
    </message>
    <message>
        <source>not finished within %1 s</source>
        <translation>未能在 %1 秒内完成</translation>
    </message>
    <message>
        <source>the connection was closed or reset before a whole answer had arrived</source>
        <translation>在应答完整之前连接被关闭或重置</translation>
    </message>
    <message>
        <source>no TLS connection: the other side does not speak TLS, or refused it</source>
        <translation>无法建立 TLS 连接：对方不支持 TLS，或拒绝了它</translation>
    </message>
    <message>
        <source>the certificate was not accepted: %1</source>
        <translation>证书未被接受：%1</translation>
    </message>
    <message>
        <source>the proxy did not connect</source>
        <translation>代理没有建立连接</translation>
    </message>
    <message>
        <source>the proxy asks for a user and a password (HTTP 407)</source>
        <translation>代理要求用户名和密码（HTTP 407）</translation>
    </message>
    <message>
        <source>the answer is larger than is sensible here and was cut off</source>
        <translation>应答超出合理大小，已被截断</translation>
    </message>
    <message>
        <source>the answer has a coding that was not asked for (%1)</source>
        <translation>应答使用了未请求的编码（%1）</translation>
    </message>
    <message>
        <source>the answer is not HTTP</source>
        <translation>应答不是 HTTP</translation>
    </message>
    <message>
        <source>the network or the host cannot be reached</source>
        <translation>网络或主机不可达</translation>
    </message>
    <message>
        <source>the request was not sent: %1</source>
        <translation>请求没有发送：%1</translation>
    </message>
    <message>
        <source>the request failed (%1)</source>
        <translation>请求失败（%1）</translation>
    </message>
    <message>
        <source>Check host and port of the proxy in %1, or name the target in NO_PROXY to go round it.</source>
        <translation>请检查 %1 中代理的主机和端口，或把目标写入 NO_PROXY 以绕过代理。</translation>
    </message>
    <message>
        <source>Check user and password in %1: http://user:password@host:port, with special characters percent-encoded (@ is %40).</source>
        <comment>%1 is a variable, %40 stays as it is</comment>
        <translation>请检查 %1 中的用户名和密码：http://user:password@host:port，特殊字符须百分号编码（@ 写作 %40）。</translation>
    </message>
    <message>
        <source>The proxy in %1 did not let the connection through. Check it, ask who runs it, or name the target in NO_PROXY to go round it.</source>
        <translation>%1 中的代理没有放行该连接。请检查它、询问其管理员，或把目标写入 NO_PROXY 以绕过代理。</translation>
    </message>
    <message>
        <source>there is no QCoreApplication, so nothing can be sent</source>
        <translation>没有 QCoreApplication，无法发送任何请求</translation>
    </message>
    <message>
        <source>create a QCoreApplication (or QGuiApplication, QApplication) before the first call and keep it until the last; the documentation shows how in a program whose main() is not Qt&apos;s</source>
        <translation>请在首次调用前创建 QCoreApplication（或 QGuiApplication、QApplication），并保留到最后一次调用之后；main() 不属于 Qt 的程序该怎么做，见文档</translation>
    </message>
    <message>
        <source>a blocking call on the library&apos;s network thread would wait for itself</source>
        <translation>在库的网络线程上进行阻塞调用会等待自己</translation>
    </message>
    <message>
        <source>give .then() a context object, or use requestX() instead of getX()</source>
        <translation>请给 .then() 传入上下文对象，或用 requestX() 代替 getX()</translation>
    </message>
    <message>
        <source>the call was cancelled, or the program is ending</source>
        <translation>调用已取消，或程序正在退出</translation>
    </message>
    <message>
        <source>a text without control characters</source>
        <translation>不含控制字符的字符串</translation>
    </message>
    <message>
        <source>`expires_in` is not a number of seconds from 1 to 1000000000, so the token is used once and not kept</source>
        <translation>`expires_in` 不是 1 到 1000000000 之间的秒数，因此令牌只用一次，不予保留</translation>
    </message>
    <message numerus="yes">
        <source>the token lives %n second(s) only, so it is used once and not kept</source>
        <translation>
            <numerusform>令牌的有效期只有 %n 秒，因此只用一次，不予保留</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the proxy, not the server, that could not be reached.</source>
        <translation>无法连上的是代理，而不是服务器。</translation>
    </message>
    <message>
        <source>If that does not help: %1</source>
        <translation>若仍无效：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences; Chinese has no space between them</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 names the proxy.</source>
        <translation>%1 指定了代理。</translation>
    </message>
    <message>
        <source>%1 wins over %2, which is set too.</source>
        <translation>%1 优先于同样已设置的 %2。</translation>
    </message>
    <message>
        <source>%1 names the proxy; it is what newer SDKs use.</source>
        <translation>%1 指定了代理；较新的 SDK 使用它。</translation>
    </message>
    <message>
        <source>User and password in %1 are not used.</source>
        <translation>%1 中的用户名和密码不会被使用。</translation>
    </message>
    <message>
        <source>The outbound proxy is given the user &quot;space&quot; and the ticket of %1, always.</source>
        <translation>给出站代理的始终是用户名“space”和 %1 中的票据。</translation>
    </message>
    <message>
        <source>Remove them from the URL.</source>
        <translation>请从 URL 中去掉它们。</translation>
    </message>
    <message>
        <source>Targets cannot be verified without it, so nothing is sent.</source>
        <translation>没有它就无法验证目标，因此不会发送任何内容。</translation>
    </message>
    <message>
        <source>In %1, %2.</source>
        <translation>在 %1 中，%2。</translation>
    </message>
    <message>
        <source>It verifies nothing.</source>
        <translation>它无法验证任何对象。</translation>
    </message>
    <message>
        <source>Remove it, and treat the key as exposed.</source>
        <translation>请移除它，并视该私钥为已泄露。</translation>
    </message>
    <message>
        <source>It cannot be sent: %1.</source>
        <translation>无法发送：%1。</translation>
    </message>
    <message>
        <source>Through the proxy of %1; the outbound proxy is for the session alone.</source>
        <translation>经过 %1 指定的代理；出站代理只供会话使用。</translation>
    </message>
    <message>
        <source>Directly: %1 names the host.</source>
        <translation>直连：%1 列出了该主机。</translation>
    </message>
    <message>
        <source>Directly: no proxy variable is set for it, and the outbound proxy is for the session alone.</source>
        <translation>直连：没有为它设置代理变量，而出站代理只供会话使用。</translation>
    </message>
    <message>
        <source>It cannot be sent: no outbound proxy is set.</source>
        <translation>无法发送：没有设置出站代理。</translation>
    </message>
    <message>
        <source>Through the outbound proxy of %1, whatever HTTP_PROXY, HTTPS_PROXY and NO_PROXY say.</source>
        <translation>经过 %1 指定的出站代理，不受 HTTP_PROXY、HTTPS_PROXY 和 NO_PROXY 影响。</translation>
    </message>
    <message>
        <source>Steps 1 to 4 read it; the session does not.</source>
        <translation>第 1 到 4 步会读取它；会话不读取。</translation>
    </message>
    <message>
        <source>Other programs read it; nothing here does.</source>
        <translation>其他程序会读取它；此处没有任何部分读取。</translation>
    </message>
    <message>
        <source>%1 wins over it.</source>
        <translation>%1 优先于它。</translation>
    </message>
    <message>
        <source>Requests through the outbound proxy need proxy, ticket and CA.</source>
        <translation>经出站代理的请求需要代理、票据和 CA。</translation>
    </message>
    <message>
        <source>the proxy %1</source>
        <translation>代理 %1</translation>
    </message>
    <message>
        <source>the certificate of %1 is not valid before %2</source>
        <translation>%1 的证书在 %2 之前尚未生效</translation>
    </message>
    <message>
        <source>the certificate of %1 expired on %2</source>
        <translation>%1 的证书已于 %2 过期</translation>
    </message>
    <message>
        <source>This machine&apos;s clock says %1.</source>
        <translation>本机时钟显示 %1。</translation>
    </message>
    <message>
        <source>If the clock is right, the target needs a new certificate.</source>
        <translation>若时钟正确，则目标需要换上新证书。</translation>
    </message>
    <message>
        <source>If the clock is right, ask those who run the proxy: it makes the certificates of the targets.</source>
        <translation>若时钟正确，请联系代理的管理员：目标的证书由代理生成。</translation>
    </message>
    <message>
        <source>the certificate of %1 is not for %2</source>
        <translation>%1 的证书不适用于 %2</translation>
    </message>
    <message>
        <source>It is for: %1.</source>
        <translation>它适用于：%1。</translation>
    </message>
    <message>
        <source>Write one of these names into %1 if it leads to the same proxy, or ask those who run it for a certificate that names %2.</source>
        <translation>若其中某个名称通向同一代理，请把它写入 %1；否则请让代理的管理员提供写有 %2 的证书。</translation>
    </message>
    <message>
        <source>the configured CA that signed the certificate of %1 expired on %2</source>
        <translation>签发 %1 证书的已配置 CA 已于 %2 过期</translation>
    </message>
    <message>
        <source>Its issuer, &quot;%1&quot;, is neither among this system&apos;s CAs nor among the configured ones.</source>
        <translation>其签发者“%1”既不在系统的 CA 中，也不在已配置的 CA 中。</translation>
    </message>
    <message>
        <source>Through the proxy a target is verified with the CA of %1 and with no other.</source>
        <translation>经代理访问时，只用 %1 中的 CA 验证目标，不用其他 CA。</translation>
    </message>
    <message>
        <source>the certificate of %1 was signed by another CA of the same name as the configured one</source>
        <translation>签发 %1 证书的 CA 与已配置的 CA 同名，但不是同一个</translation>
    </message>
    <message>
        <source>Both call themselves &quot;%1&quot; and have different keys: the proxy has a new CA, or the configured one belongs to another proxy.</source>
        <translation>两者都叫“%1”，密钥却不同：代理换了新的 CA，或已配置的 CA 属于另一个代理。</translation>
    </message>
    <message>
        <source>the certificate of %1 was signed by a public CA, not by the configured one</source>
        <translation>%1 的证书由公共 CA 签发，而不是已配置的 CA</translation>
    </message>
    <message>
        <source>This one is signed by &quot;%1&quot;, which this system trusts: the proxy passed the connection through without opening it.</source>
        <translation>该证书由系统信任的“%1”签发：代理没有打开连接，而是直接放行了。</translation>
    </message>
    <message>
        <source>Ask those who run the proxy to open connections to %1. If it is meant to be passed through, send the request directly (cozewi request --direct), or add that public CA to %2.</source>
        <translation>请让代理的管理员对 %1 的连接进行解密。若本就应当直接放行，请直连发送请求（cozewi request --direct），或把该公共 CA 加入 %2。</translation>
    </message>
    <message>
        <source>the certificate of %1 was signed by &quot;%2&quot;, which is not the configured CA</source>
        <translation>%1 的证书由“%2”签发，而它不是已配置的 CA</translation>
    </message>
    <message>
        <source>the certificate of %1 was signed by a CA that this system does not know</source>
        <translation>签发 %1 证书的 CA 不为系统所知</translation>
    </message>
    <message>
        <source>Its issuer is &quot;%1&quot;.</source>
        <translation>其签发者为“%1”。</translation>
    </message>
    <message>
        <source>the certificate of %1 was not accepted</source>
        <translation>%1 的证书未被接受</translation>
    </message>
    <message>
        <source>Ask those who run the proxy for a certificate that can be verified.</source>
        <translation>请让代理的管理员提供可以验证的证书。</translation>
    </message>
    <message>
        <source>Ask those who run the proxy or the target for a certificate that can be verified.</source>
        <translation>请让代理或目标的管理员提供可以验证的证书。</translation>
    </message>
    <message>
        <source>Check host and port in %1.</source>
        <translation>请检查 %1 中的主机和端口。</translation>
    </message>
    <message>
        <source>the proxy %1 asks for credentials (HTTP 407)</source>
        <translation>代理 %1 要求凭据（HTTP 407）</translation>
    </message>
    <message>
        <source>Nothing was sent that it could know us by.</source>
        <translation>没有发送任何能让它认出我们的内容。</translation>
    </message>
    <message>
        <source>Set %1.</source>
        <translation>请设置 %1。</translation>
    </message>
    <message>
        <source>the proxy %1 refused the ticket (HTTP 407)</source>
        <translation>代理 %1 拒绝了票据（HTTP 407）</translation>
    </message>
    <message>
        <source>It was given the user &quot;space&quot; and the ticket of %1 and does not know them: the ticket is wrong, has expired, or belongs to another proxy.</source>
        <translation>它收到了用户名“space”和 %1 中的票据，但不认识它们：票据有误、已过期，或属于另一个代理。</translation>
    </message>
    <message>
        <source>the proxy %1 answered with a redirect (HTTP %2)</source>
        <translation>代理 %1 以重定向应答（HTTP %2）</translation>
    </message>
    <message>
        <source>the proxy %1 answered with a redirect to %3 (HTTP %2)</source>
        <translation>代理 %1 以重定向到 %3 应答（HTTP %2）</translation>
    </message>
    <message>
        <source>A proxy does not redirect a CONNECT. Probably a web server, a gateway or the sign-in page of a network answers there.</source>
        <translation>代理不会对 CONNECT 进行重定向。在那里应答的可能是 Web 服务器、网关或网络认证页。</translation>
    </message>
    <message>
        <source>If this network has a sign-in page, open a browser and sign in first.</source>
        <translation>若此网络有认证页，请先打开浏览器登录。</translation>
    </message>
    <message>
        <source>the proxy %1 does not allow connections to %2 (HTTP 403)</source>
        <translation>代理 %1 不允许连接 %2（HTTP 403）</translation>
    </message>
    <message>
        <source>It let us in and has a rule against this target.</source>
        <translation>它接受了我们，但有针对该目标的规则。</translation>
    </message>
    <message>
        <source>the proxy %1 does not take CONNECT (HTTP %2)</source>
        <translation>代理 %1 不接受 CONNECT（HTTP %2）</translation>
    </message>
    <message>
        <source>CONNECT is how a connection to an https: target is asked for. What answers there is probably a web server or an API, not a proxy, or a proxy for http: targets only.</source>
        <translation>连接 https: 目标须用 CONNECT 请求。在那里应答的可能是 Web 服务器或 API 而不是代理，或者是只支持 http: 目标的代理。</translation>
    </message>
    <message>
        <source>the proxy %1 got no answer from %2 in time (HTTP 504)</source>
        <translation>代理 %1 没有及时收到 %2 的应答（HTTP 504）</translation>
    </message>
    <message>
        <source>the proxy %1 could not connect to %2 (HTTP %3)</source>
        <translation>代理 %1 无法连接 %2（HTTP %3）</translation>
    </message>
    <message>
        <source>the proxy %1 answered HTTP %2</source>
        <translation>代理 %1 应答 HTTP %2</translation>
    </message>
    <message>
        <source>the proxy %1 answered HTTP %2 (%3)</source>
        <translation>代理 %1 应答 HTTP %2（%3）</translation>
    </message>
    <message>
        <source>A web server asks for a password like this; a proxy would answer 407.</source>
        <translation>Web 服务器会这样索要密码；代理则会应答 407。</translation>
    </message>
    <message>
        <source>It did not understand the request. Servers that expect TLS answer plain HTTP like this.</source>
        <translation>它没有看懂请求。要求 TLS 的服务器会这样应答明文 HTTP。</translation>
    </message>
    <message>
        <source>That is no answer of a proxy that lets a connection through.</source>
        <translation>这不是放行连接的代理会给出的应答。</translation>
    </message>
    <message>
        <source>Check scheme, host and port in %1: if the proxy speaks TLS, write https://.</source>
        <translation>请检查 %1 中的协议、主机和端口：若代理使用 TLS，请写 https://。</translation>
    </message>
    <message>
        <source>the proxy %1 speaks TLS only</source>
        <translation>代理 %1 只支持 TLS</translation>
    </message>
    <message>
        <source>%1 begins with http://, so plain HTTP was sent; it answered in TLS.</source>
        <translation>%1 以 http:// 开头，因此发送的是明文 HTTP；它却以 TLS 应答。</translation>
    </message>
    <message>
        <source>Write https:// in the place of http:// in %1.</source>
        <translation>请把 %1 中的 http:// 改为 https://。</translation>
    </message>
    <message>
        <source>the answer of the proxy %1 does not come to an end</source>
        <translation>代理 %1 的应答没有尽头</translation>
    </message>
    <message>
        <source>It sends header fields without end.</source>
        <translation>它不停地发送头部字段。</translation>
    </message>
    <message>
        <source>the proxy %1 answered with something that is not HTTP</source>
        <translation>代理 %1 的应答不是 HTTP</translation>
    </message>
    <message>
        <source>Another kind of service listens on that port, for example SOCKS, SSH or a database.</source>
        <translation>监听该端口的是另一种服务，例如 SOCKS、SSH 或数据库。</translation>
    </message>
    <message>
        <source>It must be a proxy that speaks HTTP.</source>
        <translation>它必须是使用 HTTP 的代理。</translation>
    </message>
    <message>
        <source>It took the request to connect and hung up. Probably it expects TLS, or it is no HTTP proxy, or it does not let this machine in.</source>
        <translation>它收到连接请求后就挂断了。可能它要求 TLS，或不是 HTTP 代理，或不允许本机使用。</translation>
    </message>
    <message>
        <source>If the proxy speaks TLS, write https:// in %1. Otherwise check host and port there, and ask those who run it.</source>
        <translation>若代理使用 TLS，请在 %1 中写 https://。否则请检查其中的主机和端口，并联系代理的管理员。</translation>
    </message>
    <message>
        <source>the proxy %1 did not answer within %2 s</source>
        <translation>代理 %1 未能在 %2 秒内应答</translation>
    </message>
    <message>
        <source>It took the connection and the request to connect to %1, and said nothing since. Probably it cannot reach the target and does not give up, or it hangs.</source>
        <translation>它接受了连接和连往 %1 的请求，之后再无声息。可能它到不了目标又不放弃，或已停滞。</translation>
    </message>
    <message>
        <source>the request was not sent: only http: and https: go through the proxy</source>
        <translation>请求没有发送：只有 http: 和 https: 可以经过代理</translation>
    </message>
    <message>
        <source>Use another QNetworkAccessManager for files and resources.</source>
        <translation>对于文件和资源，请使用另一个 QNetworkAccessManager。</translation>
    </message>
    <message numerus="yes">
        <source>more than %n redirect(s), one after the other</source>
        <translation>
            <numerusform>连续重定向超过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>The target sends the request round in circles: check the URL.</source>
        <translation>目标让请求来回打转：请检查 URL。</translation>
    </message>
    <message>
        <source>request to %1: %2</source>
        <comment>host and port, what happened</comment>
        <translation>对 %1 的请求：%2</translation>
    </message>
    <message>
        <source>%1 did not answer the TLS handshake within %2 s</source>
        <translation>%1 未能在 %2 秒内应答 TLS 握手</translation>
    </message>
    <message>
        <source>It took the connection and then said nothing.</source>
        <translation>它接受了连接，之后再无声息。</translation>
    </message>
    <message>
        <source>Check that the target speaks TLS on that port, and try again later.</source>
        <translation>请确认目标在该端口上支持 TLS，并稍后再试。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS</source>
        <translation>%1 不支持 TLS</translation>
    </message>
    <message>
        <source>The URL begins with https://, and what came back is no TLS.</source>
        <translation>URL 以 https:// 开头，而返回的内容不是 TLS。</translation>
    </message>
    <message>
        <source>Check the port of the URL, or write http:// if the target speaks plain HTTP.</source>
        <translation>请检查 URL 的端口；若目标使用明文 HTTP，请写 http://。</translation>
    </message>
    <message>
        <source>the connection to %1 was closed during the TLS handshake</source>
        <translation>与 %1 的连接在 TLS 握手期间被关闭</translation>
    </message>
    <message>
        <source>Probably the target does not speak TLS on that port, or something on the way does not let it through.</source>
        <translation>可能目标在该端口上不支持 TLS，或途中有设备不予放行。</translation>
    </message>
    <message>
        <source>Check the port of the URL, and try again later.</source>
        <translation>请检查 URL 的端口，并稍后再试。</translation>
    </message>
    <message>
        <source>no TLS connection to %1 came about</source>
        <translation>未能与 %1 建立 TLS 连接</translation>
    </message>
    <message>
        <source>The two sides did not agree.</source>
        <translation>双方未能协商一致。</translation>
    </message>
    <message>
        <source>The two sides did not agree: %1.</source>
        <translation>双方未能协商一致：%1。</translation>
    </message>
    <message>
        <source>Check the port of the URL. This side speaks TLS 1.2 and 1.3.</source>
        <translation>请检查 URL 的端口。本端支持 TLS 1.2 和 1.3。</translation>
    </message>
    <message>
        <source>nothing came from %1 for %2 s</source>
        <translation>%2 秒内没有从 %1 收到任何内容</translation>
    </message>
    <message>
        <source>The request was sent, and the answer did not come or stopped half-way.</source>
        <translation>请求已发送，但应答没有到达，或中途停止。</translation>
    </message>
    <message>
        <source>Try again later, or allow more time if the target is slow.</source>
        <translation>请稍后再试；若目标较慢，请放宽超时时间。</translation>
    </message>
    <message>
        <source>The time for the whole request ran out.</source>
        <translation>整个请求允许的时间已用完。</translation>
    </message>
    <message>
        <source>%1 closed the connection before a whole answer had arrived</source>
        <translation>%1 在应答完整之前关闭了连接</translation>
    </message>
    <message>
        <source>What became of the request is not known, so it was not sent again.</source>
        <translation>请求的结果不得而知，因此没有重发。</translation>
    </message>
    <message>
        <source>Find out whether the request was carried out before you repeat it. If it happens each time, check scheme and port of the URL.</source>
        <translation>重复之前请先查明该请求是否已执行。若每次都这样，请检查 URL 的协议和端口。</translation>
    </message>
    <message>
        <source>the header of the answer of %1 does not come to an end</source>
        <translation>%1 的应答头部没有尽头</translation>
    </message>
    <message>
        <source>%1 answered with something that is not HTTP</source>
        <translation>%1 的应答不是 HTTP</translation>
    </message>
    <message>
        <source>Check scheme, host and port of the URL.</source>
        <translation>请检查 URL 的协议、主机和端口。</translation>
    </message>
    <message>
        <source>the answer is longer than may be kept in memory</source>
        <translation>应答超过了可在内存中保存的长度</translation>
    </message>
    <message>
        <source>Without a device to write it to, an answer is limited.</source>
        <translation>没有写入的目标设备时，应答长度有限制。</translation>
    </message>
    <message>
        <source>Write it to a file (cozewi request -o FILE; SessionRequest::sink), or raise the limit.</source>
        <translation>请写入文件（cozewi request -o FILE；SessionRequest::sink），或提高上限。</translation>
    </message>
    <message>
        <source>Correct the request.</source>
        <translation>请更正该请求。</translation>
    </message>
    <message>
        <source>the request failed</source>
        <translation>请求失败</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the phases with -v or in the inspector.</source>
        <translation>请重试；若仍如此，请用 -v 或在检查器中查看各阶段。</translation>
    </message>
    <message>
        <source>the host name %1 could not be looked up: the name server did not answer</source>
        <translation>无法查询主机名 %1：域名服务器没有应答</translation>
    </message>
    <message>
        <source>This machine asked for the address of the host and got nothing back, neither yes nor no.</source>
        <translation>本机查询了该主机的地址，却没有得到任何答复，无论肯定还是否定。</translation>
    </message>
    <message>
        <source>Check this machine&apos;s network and DNS settings (/etc/resolv.conf), and the VPN. If other names do resolve, try again.</source>
        <translation>请检查本机的网络和 DNS 设置（/etc/resolv.conf）以及 VPN。若其他名称可以解析，请重试。</translation>
    </message>
    <message>
        <source>the host name %1 was not found</source>
        <translation>找不到主机名 %1</translation>
    </message>
    <message>
        <source>the host name of the proxy, %1, was not found</source>
        <translation>找不到代理的主机名 %1</translation>
    </message>
    <message>
        <source>The name server says that there is no such name, so nothing was sent.</source>
        <translation>域名服务器表示没有这个名称，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Check the host in %1 for a typing error. If it is right, it is known in another network only: check DNS settings and VPN, or run this where the platform runs.</source>
        <translation>请检查 %1 中的主机是否拼写有误。若无误，则它只在另一网络中可见：请检查 DNS 设置和 VPN，或在平台运行的地方运行。</translation>
    </message>
    <message>
        <source>%1 refused the connection</source>
        <translation>%1 拒绝连接</translation>
    </message>
    <message>
        <source>The machine is there, but nothing listens on that port.</source>
        <translation>主机可达，但该端口上没有服务。</translation>
    </message>
    <message>
        <source>Check host and port in %1. If they are right, the program behind it is not running: start it, or ask those who run it.</source>
        <translation>请检查 %1 中的主机和端口。若无误，则是其后的程序未运行：请启动它，或联系其管理员。</translation>
    </message>
    <message>
        <source>%1 did not take the connection within %2 s</source>
        <translation>%1 未能在 %2 秒内接受连接</translation>
    </message>
    <message>
        <source>Nothing came back, not even a refusal. Most often a firewall drops the packets, or the address belongs to another network.</source>
        <translation>没有任何应答，连拒绝也没有。多半是防火墙丢弃了数据包，或该地址属于另一网络。</translation>
    </message>
    <message>
        <source>Check host and port in %1. If they are right, check VPN and firewall between this machine and that host.</source>
        <translation>请检查 %1 中的主机和端口。若无误，请检查本机与该主机之间的 VPN 和防火墙。</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法到达 %1</translation>
    </message>
    <message>
        <source>This machine has no way to that address.</source>
        <translation>本机没有通往该地址的路径。</translation>
    </message>
    <message>
        <source>Check host and port in %1, this machine&apos;s network and the VPN.</source>
        <translation>请检查 %1 中的主机和端口，以及本机的网络和 VPN。</translation>
    </message>
    <message>
        <source>%1 begins with https://, so TLS to the proxy itself was begun.</source>
        <translation>%1 以 https:// 开头，因此先与代理本身建立 TLS。</translation>
    </message>
    <message>
        <source>the proxy %1 does not speak TLS</source>
        <translation>代理 %1 不支持 TLS</translation>
    </message>
    <message>
        <source>What came back is no TLS: the proxy speaks plain HTTP on this port.</source>
        <translation>返回的内容不是 TLS：代理在该端口上使用明文 HTTP。</translation>
    </message>
    <message>
        <source>the proxy %1 did not answer the TLS handshake within %2 s</source>
        <translation>代理 %1 未能在 %2 秒内应答 TLS 握手</translation>
    </message>
    <message>
        <source>It took the connection and then said nothing. Probably it waits for a request in plain HTTP, or it hangs.</source>
        <translation>它接受了连接，之后再无声息。可能它在等待明文 HTTP 请求，或已停滞。</translation>
    </message>
    <message>
        <source>If the proxy speaks plain HTTP, write http:// in %1; otherwise ask those who run it why it does not answer.</source>
        <translation>若代理使用明文 HTTP，请在 %1 中写 http://；否则请询问代理的管理员为何没有应答。</translation>
    </message>
    <message>
        <source>the proxy %1 closed the connection during the TLS handshake</source>
        <translation>代理 %1 在 TLS 握手期间关闭了连接</translation>
    </message>
    <message>
        <source>Probably it does not speak TLS on this port, or does not let this machine in.</source>
        <translation>可能它在该端口上不支持 TLS，或不允许本机使用。</translation>
    </message>
    <message>
        <source>If the proxy speaks plain HTTP, write http:// in %1; otherwise ask those who run it whether this machine may use it.</source>
        <translation>若代理使用明文 HTTP，请在 %1 中写 http://；否则请询问代理的管理员本机是否可以使用。</translation>
    </message>
    <message>
        <source>no TLS connection to the proxy %1 came about</source>
        <translation>未能与代理 %1 建立 TLS 连接</translation>
    </message>
    <message>
        <source>Ask those who run the proxy which TLS versions it takes (this side speaks 1.2 and 1.3) and whether it asks for a client certificate.</source>
        <translation>请询问代理的管理员它接受哪些 TLS 版本（本端支持 1.2 和 1.3），以及是否要求客户端证书。</translation>
    </message>
    <message>
        <source>the certificate of the proxy %1 was not accepted: %2</source>
        <translation>代理 %1 的证书未被接受：%2</translation>
    </message>
    <message>
        <source>no TLS connection to the proxy %1: it does not speak TLS, or refused it</source>
        <translation>无法与代理 %1 建立 TLS 连接：它不支持 TLS，或者拒绝了连接</translation>
    </message>
    <message>
        <source>the proxy %1 cannot be reached</source>
        <translation>无法到达代理 %1</translation>
    </message>
    <message>
        <source>the proxy %1 did not connect to the host (HTTP %2)</source>
        <translation>代理 %1 没有连接到目标主机（HTTP %2）</translation>
    </message>
    <message>
        <source>Check the host of the proxy in %1, or add the CA that signed its certificate to the file of REQUESTS_CA_BUNDLE.</source>
        <translation>请检查 %1 中代理的主机名，或者把签发其证书的 CA 加入 REQUESTS_CA_BUNDLE 所指的文件。</translation>
    </message>
    <message>
        <source>If the proxy speaks plain HTTP, write http:// in the place of https:// in %1.</source>
        <translation>如果代理使用明文 HTTP，请把 %1 中的 https:// 改成 http://。</translation>
    </message>
    <message>
        <source>Check scheme, host and port of the proxy in %1.</source>
        <translation>请检查 %1 中代理的协议、主机名和端口。</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Name of the proxy</source>
        <translation>代理的主机名</translation>
    </message>
    <message>
        <source>Connection to the proxy</source>
        <translation>与代理的连接</translation>
    </message>
    <message>
        <source>TLS to the proxy</source>
        <translation>与代理的 TLS</translation>
    </message>
    <message>
        <source>The proxy&apos;s consent (CONNECT)</source>
        <translation>代理放行（CONNECT）</translation>
    </message>
    <message>
        <source>TLS to the target</source>
        <translation>与目标的 TLS</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>请求与应答</translation>
    </message>
    <message>
        <source>%1, signed by %2</source>
        <translation>%1，由 %2 签发</translation>
    </message>
    <message>
        <source>It lets in those who show no ticket at all, and refuses this one.</source>
        <translation>不带票据的请求它放行，带这张票据的反而被拒绝。</translation>
    </message>
    <message>
        <source>the URL to probe cannot be used</source>
        <translation>要检测的 URL 无法使用</translation>
    </message>
    <message>
        <source>It must be http: or https:, with a host and without a user.</source>
        <translation>它必须以 http: 或 https: 开头，包含主机名，并且不含用户名。</translation>
    </message>
    <message>
        <source>Correct the URL.</source>
        <translation>请改正 URL。</translation>
    </message>
    <message>
        <source>no URL was given to ask for</source>
        <translation>没有给出要请求的 URL</translation>
    </message>
    <message>
        <source>an http: target is asked for without CONNECT</source>
        <translation>请求 http: 目标不需要 CONNECT</translation>
    </message>
    <message>
        <source>an http: target has no TLS</source>
        <translation>http: 目标没有 TLS</translation>
    </message>
    <message>
        <source>an address needs no look-up</source>
        <translation>IP 地址无需解析</translation>
    </message>
    <message>
        <source>%1 begins with http://</source>
        <translation>%1 以 http:// 开头</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1 返回了 %2</translation>
    </message>
    <message>
        <source>Every hop works: the answer came from the target, or from the proxy in its place.</source>
        <translation>每一跳都正常：应答来自目标，或者由代理代为返回。</translation>
    </message>
    <message>
        <source>The proxy works. Whether the answer is its own or the target&apos;s cannot be told for http: targets.</source>
        <translation>代理工作正常。对于 http: 目标，无法区分应答来自代理还是来自目标。</translation>
    </message>
    <message>
        <source>Look at the URL and at what the target expects (a path, a method, credentials); the way to it needs no change.</source>
        <translation>请检查 URL，以及目标需要什么（路径、方法、凭证）；通往目标的线路无需改动。</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %2, %n certificate(s) from %3</source>
        <translation>
            <numerusform>%1 来自 %2，%3 中有 %n 个证书</numerusform>
        </translation>
    </message>
    <message>
        <source>The outbound proxy was not looked at: no variable of it is set.</source>
        <translation>没有检测出站代理：它的变量一个也没有设置。</translation>
    </message>
    <message>
        <source>Only requests of the configured session go through it; steps 1 to 4 do not.</source>
        <translation>只有会话请求经过它，第 1 至 4 步不经过。</translation>
    </message>
    <message>
        <source>If there is one, set %1, %2 and %3; inside a Coze project the platform sets them.</source>
        <translation>如果确实有代理，请设置 %1、%2 和 %3；在 Coze 项目内由平台设置。</translation>
    </message>
    <message>
        <source>The proxy %1 can be reached.</source>
        <translation>可以连到代理 %1。</translation>
    </message>
    <message>
        <source>Whether it accepts the ticket shows only when it is asked for a target: cozewi doctor --url https://…</source>
        <translation>它是否接受票据，要请求某个目标时才知道：cozewi doctor --url https://…</translation>
    </message>
    <message>
        <source>The way through the proxy %1 to %2 works.</source>
        <translation>经由代理 %1 到 %2 的线路正常。</translation>
    </message>
    <message>
        <source>Every hop was tried, and the target answered.</source>
        <translation>每一跳都试过，目标已应答。</translation>
    </message>
    <message>
        <source>Only requests of the configured session go through the outbound proxy %1 (%2); steps 1 to 4 never do.</source>
        <translation>只有会话请求经过出站代理 %1（%2），第 1 至 4 步从不经过它。</translation>
    </message>
    <message>
        <source>Set, and ignored by requests through the outbound proxy: %1.</source>
        <translation>已设置，但经由出站代理的请求不会理会：%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>variables, a sentence about them</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing, unless you expected them to matter: the proxy is named by %1 or %2, its CA by %3 or %4, and by nothing else.</source>
        <translation>无需改动，除非你以为它们会起作用：代理只由 %1 或 %2 指定，CA 只由 %3 或 %4 指定。</translation>
    </message>
    <message>
        <source>, code %1</source>
        <comment>after a status</comment>
        <translation>，错误码 %1</translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>after a status or a code</comment>
        <translation>，%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>certificate, state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>It must be the outbound proxy&apos;s address as the platform gives it, not that of an API.</source>
        <translation>那里应填平台给出的出站代理地址，而不是某个 API 的地址。</translation>
    </message>
    <message>
        <source>%1 took %2 s.</source>
        <comment>a hop</comment>
        <translation>%1耗时 %2 秒。</translation>
    </message>
    <message>
        <source>Every request waits at least as long: here it is the target that is slow, or the proxy that passes its answer on.</source>
        <translation>每个请求至少都要等这么久：慢的是目标，或者是转发其应答的代理。</translation>
    </message>
    <message>
        <source>Every new connection waits at least as long.</source>
        <translation>每个新连接至少都要等这么久。</translation>
    </message>
    <message>
        <source>Check this machine&apos;s name servers (/etc/resolv.conf).</source>
        <translation>请检查本机的域名服务器（/etc/resolv.conf）。</translation>
    </message>
    <message>
        <source>variables of the skill</source>
        <translation>技能的环境变量</translation>
    </message>
    <message>
        <source>an object of texts</source>
        <translation>值全为文本的对象</translation>
    </message>
    <message>
        <source>there is no skill</source>
        <translation>没有技能</translation>
    </message>
    <message>
        <source>give the path of a skill&apos;s code, which lies below .coze/agents/&lt;digits&gt;/</source>
        <translation>请给出技能代码的路径，它位于 .coze/agents/&lt;数字&gt;/ 之下</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>run this where the agent is installed, as a user who may read its files</source>
        <translation>请在安装了该智能体的机器上运行，并使用有权读取其文件的用户</translation>
    </message>
    <message>
        <source>%1: is too long to be an agent&apos;s file</source>
        <translation>%1：太大，不像是智能体的配置文件</translation>
    </message>
    <message>
        <source>%1: is no JSON object</source>
        <translation>%1：不是 JSON 对象</translation>
    </message>
    <message>
        <source>install the agent again, so that the platform writes this file anew</source>
        <translation>重新安装该智能体，让平台重写这个文件</translation>
    </message>
    <message>
        <source>%1: belongs to no agent</source>
        <translation>%1：不属于任何智能体</translation>
    </message>
    <message>
        <source>%1: has no `patToken`</source>
        <translation>%1：缺少 `patToken`</translation>
    </message>
    <message>
        <source>%1: the `patToken` holds white space or control characters</source>
        <translation>%1：`patToken` 中有空白或控制字符</translation>
    </message>
    <message>
        <source>%1: none of the agent&apos;s skills lies at %2</source>
        <translation>%1：该智能体没有位于 %2 的技能</translation>
    </message>
    <message>
        <source>compare the `relPath` of its skills with the path</source>
        <translation>把各技能的 `relPath` 与该路径对照一下</translation>
    </message>
    <message>
        <source>client secret, identity ticket, tokens, credentials</source>
        <translation>客户端密钥、身份票据、令牌、集成凭证</translation>
    </message>
    <message>
        <source>values of project variables</source>
        <translation>项目环境变量的值</translation>
    </message>
    <message>
        <source>bodies of requests and answers; only their shape is shown</source>
        <translation>请求和响应的正文，只显示其结构</translation>
    </message>
    <message>
        <source>headers that are not known to be harmless, and the queries of URLs</source>
        <translation>无法确认无害的请求头和响应头，以及 URL 的查询部分</translation>
    </message>
    <message>
        <source>this is no JSON report of cozewi</source>
        <translation>这不是 cozewi 的 JSON 诊断报告</translation>
    </message>
    <message>
        <source>Choose a file that was written as JSON: cozewi doctor --report FILE.json</source>
        <translation>请选择以 JSON 写出的文件：cozewi doctor --report FILE.json</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
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
        <source>why: </source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>fix: </source>
        <translation>解决办法：</translation>
    </message>
    <message>
        <source>hop</source>
        <translation>跳</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1 (fingerprint %2)</source>
        <translation>%1（指纹 %2）</translation>
    </message>
    <message>
        <source>call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>cozewi report</source>
        <translation>cozewi 诊断报告</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>各跳</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用记录</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未收录的内容</translation>
    </message>
    <message>
        <source>Step 1: the secret is refused (401 invalid_client)</source>
        <translation>第 1 步：密钥被拒绝（401 invalid_client）</translation>
    </message>
    <message>
        <source>Step 2: the ID token is refused (400 invalid_grant)</source>
        <translation>第 2 步：ID 令牌被拒绝（400 invalid_grant）</translation>
    </message>
    <message>
        <source>Step 2: the exchange is refused (403 access_denied)</source>
        <translation>第 2 步：拒绝换取（403 access_denied）</translation>
    </message>
    <message>
        <source>Step 2: an error under HTTP 200</source>
        <translation>第 2 步：HTTP 200 中带有错误</translation>
    </message>
    <message>
        <source>Step 2: an answer without a token</source>
        <translation>第 2 步：响应中没有令牌</translation>
    </message>
    <message>
        <source>Step 2: a token that lives for 90 s</source>
        <translation>第 2 步：令牌有效期只有 90 秒</translation>
    </message>
    <message>
        <source>API: forbidden (403)</source>
        <translation>API：禁止访问（403）</translation>
    </message>
    <message>
        <source>API: business code 190000007 under HTTP 200</source>
        <translation>API：HTTP 200 中返回业务码 190000007</translation>
    </message>
    <message>
        <source>Credentials: not enabled for this project (500)</source>
        <translation>集成凭证：项目未启用该集成（500）</translation>
    </message>
    <message>
        <source>Variables: none</source>
        <translation>环境变量：一个也没有</translation>
    </message>
    <message>
        <source>All calls: an HTML page instead of an answer</source>
        <translation>所有请求：返回 HTML 页面</translation>
    </message>
    <message>
        <source>All calls: a redirect to a login page</source>
        <translation>所有请求：重定向到登录页</translation>
    </message>
    <message>
        <source>All calls: unavailable (503)</source>
        <translation>所有请求：服务不可用（503）</translation>
    </message>
    <message>
        <source>All calls: too many requests (429)</source>
        <translation>所有请求：请求过多（429）</translation>
    </message>
    <message>
        <source>All calls: an answer after 3 s</source>
        <translation>所有请求：3 秒后才响应</translation>
    </message>
    <message>
        <source>All calls: no answer at all</source>
        <translation>所有请求：始终不响应</translation>
    </message>
    <message>
        <source>All calls: the connection is reset</source>
        <translation>所有请求：连接被重置</translation>
    </message>
    <message>
        <source>All calls: the answer is cut off</source>
        <translation>所有请求：响应被截断</translation>
    </message>
    <message>
        <source>All calls: the server&apos;s clock is two hours ahead</source>
        <translation>所有请求：服务器时钟快两小时</translation>
    </message>
    <message>
        <source>Proxy: takes the connection and says nothing</source>
        <translation>代理：接受连接后没有任何响应</translation>
    </message>
    <message>
        <source>Proxy: never answers the TLS handshake</source>
        <translation>代理：不回应 TLS 握手</translation>
    </message>
    <message>
        <source>Proxy: speaks plain HTTP, the URL says https:</source>
        <translation>代理：只说明文 HTTP，而 URL 写的是 https:</translation>
    </message>
    <message>
        <source>Proxy: speaks TLS, the URL says http:</source>
        <translation>代理：只说 TLS，而 URL 写的是 http:</translation>
    </message>
    <message>
        <source>Proxy: its certificate has expired</source>
        <translation>代理：自身证书已过期</translation>
    </message>
    <message>
        <source>Proxy: its certificate is for another host</source>
        <translation>代理：自身证书属于另一台主机</translation>
    </message>
    <message>
        <source>Proxy: its certificate comes from an unknown CA</source>
        <translation>代理：自身证书由未知 CA 签发</translation>
    </message>
    <message>
        <source>Proxy: the ticket is refused (407)</source>
        <translation>代理：拒绝票据（407）</translation>
    </message>
    <message>
        <source>Proxy: 407 without a challenge</source>
        <translation>代理：返回 407 但不说明认证方式</translation>
    </message>
    <message>
        <source>Proxy: the target is not allowed (403)</source>
        <translation>代理：不允许访问目标（403）</translation>
    </message>
    <message>
        <source>Proxy: CONNECT is not allowed (405)</source>
        <translation>代理：不允许 CONNECT（405）</translation>
    </message>
    <message>
        <source>Proxy: cannot reach the target (502)</source>
        <translation>代理：连不上目标（502）</translation>
    </message>
    <message>
        <source>Proxy: the target is too slow (504)</source>
        <translation>代理：目标响应超时（504）</translation>
    </message>
    <message>
        <source>Proxy: a redirect in the place of a tunnel (302)</source>
        <translation>代理：不建隧道，返回重定向（302）</translation>
    </message>
    <message>
        <source>Proxy: closes without an answer</source>
        <translation>代理：不回应就关闭连接</translation>
    </message>
    <message>
        <source>Proxy: answers in something that is not HTTP</source>
        <translation>代理：返回的不是 HTTP</translation>
    </message>
    <message>
        <source>Proxy: never answers the request</source>
        <translation>代理：一直不回应请求</translation>
    </message>
    <message>
        <source>Proxy: opens the tunnel, and nobody is there</source>
        <translation>代理：隧道已开，另一端没有响应</translation>
    </message>
    <message>
        <source>Proxy: answers after 3 s</source>
        <translation>代理：3 秒后才回应</translation>
    </message>
    <message>
        <source>Target: its certificate comes from another CA</source>
        <translation>目标：证书由另一个 CA 签发</translation>
    </message>
    <message>
        <source>Target: its certificate has expired</source>
        <translation>目标：证书已过期</translation>
    </message>
    <message>
        <source>Target: its certificate is for another host</source>
        <translation>目标：证书属于另一台主机</translation>
    </message>
    <message>
        <source>CA: the configured certificate has expired</source>
        <translation>CA：所配置的证书已过期</translation>
    </message>
    <message>
        <source>Target: its certificate comes from a public CA</source>
        <translation>目标：证书由公共 CA 签发</translation>
    </message>
    <message>
        <source>Target: answers in something that is not HTTP</source>
        <translation>目标：返回的不是 HTTP</translation>
    </message>
    <message>
        <source>Wait a little, and call less often: keep what was fetched, and let all parts of a program share one client.</source>
        <translation>稍等片刻，并减少调用：保留已取得的内容，让程序的各部分共用一个客户端。</translation>
    </message>
    <message>
        <source>The platform answered with an empty list, for this client id and this lane.</source>
        <translation>平台对这个 client id 和这条泳道返回了空列表。</translation>
    </message>
    <message>
        <source>The request was sent at once; the time went by waiting for the server&apos;s answer. Programs with short timeouts will fail on it.</source>
        <translation>请求立即就发出了，时间都花在等待服务器响应上。超时较短的程序会因此失败。</translation>
    </message>
    <message>
        <source>The access token lives %1 only.</source>
        <translation>访问令牌的有效期只有 %1。</translation>
    </message>
    <message>
        <source>It is renewed one minute before it expires, so every %1 there is another exchange.</source>
        <translation>令牌在到期前一分钟续期，因此每 %1 就要再换取一次。</translation>
    </message>
    <message>
        <source>It is renewed one minute before it expires, so every call needs another exchange.</source>
        <translation>令牌在到期前一分钟续期，因此每次调用都要再换取一次。</translation>
    </message>
    <message>
        <source>The access token in use was refused (HTTP 401) and replaced by a new one.</source>
        <translation>正在使用的访问令牌被拒绝（HTTP 401），已换成新的。</translation>
    </message>
    <message>
        <source>It had not expired yet: somebody revoked it, or the identity was changed on the platform.</source>
        <translation>它尚未到期：有人吊销了它，或平台上的身份有变动。</translation>
    </message>
    <message>
        <source>%1, but the answer has no `%2`; it was %3</source>
        <comment>status, member, shape</comment>
        <translation>%1，但响应中没有 `%2`；响应是 %3</translation>
    </message>
    <message>
        <source>Get the present CA certificate from those who run the proxy and put it into %1, which may hold several.</source>
        <translation>请向代理的负责人索取当前的 CA 证书，放进 %1，其中可以有多个证书。</translation>
    </message>
    <message>
        <source>Ask those who run the proxy which CA it signs with, and put that CA&apos;s certificate into %1, which may hold several. Do not take a certificate from the connection on trust.</source>
        <translation>请向代理的负责人确认它用哪个 CA 签发证书，把该 CA 的证书放进 %1，其中可以有多个证书。不要直接信任从连接中取得的证书。</translation>
    </message>
    <message>
        <source>The way to the proxy works and the ticket is good. The proxy waited for the target in vain: the target is down, or a firewall behind the proxy drops the packets.</source>
        <translation>到代理的路是通的，票据也有效。代理没有等到目标的响应：目标已停机，或代理后面的防火墙丢弃了数据包。</translation>
    </message>
    <message>
        <source>the proxy %1 closed the connection instead of answering</source>
        <translation>代理 %1 没有响应就关闭了连接</translation>
    </message>
    <message>
        <source>Try another URL (cozewi doctor --url, or the field on the page Proxy &amp; CA). If that fails in the same way, the proxy hangs, and those who run it must look at it; if it works, check host and port of this URL.</source>
        <translation>换一个 URL 试试（cozewi doctor --url，或“代理与 CA”页面上的输入框）。如果同样失败，就是代理卡住了，需要其负责人处理；如果成功，请检查这个 URL 的主机和端口。</translation>
    </message>
    <message>
        <source>Another kind of service listens there, or the target is broken.</source>
        <translation>那里是另一种服务，或目标服务出了故障。</translation>
    </message>
    <message>
        <source>the request was not sent: a header holds control characters</source>
        <translation>请求没有发出：某个请求头含有控制字符</translation>
    </message>
    <message>
        <source>Take line ends and other control characters out of the header.</source>
        <translation>请去掉请求头中的换行和其他控制字符。</translation>
    </message>
    <message>
        <source>is PEM text, not a path</source>
        <translation>填的是 PEM 文本，不是路径</translation>
    </message>
    <message>
        <source>Name a file with the CA&apos;s certificate. A private key does not belong there: treat it as exposed.</source>
        <translation>请填写含有 CA 证书的文件路径。私钥不应放在这里：请将它视为已经泄露。</translation>
    </message>
    <message>
        <source>Write the text to a file and name that file here.</source>
        <translation>请把文本写入文件，再在这里填写该文件的路径。</translation>
    </message>
    <message>
        <source>Put the path into %1, or the file&apos;s content into %2.</source>
        <translation>请把路径写入 %1，或把文件内容写入 %2。</translation>
    </message>
    <message>
        <source>Name the PEM file itself.</source>
        <translation>请直接指定 PEM 文件本身。</translation>
    </message>
    <message>
        <source>A .env file is UTF-8 text: check that it is the right file, and how it was saved.</source>
        <translation>.env 文件应为 UTF-8 文本：请检查文件是否正确，以及保存时的编码。</translation>
    </message>
    <message>
        <source>%1 is set, and the case of a name matters: rename it to %2.</source>
        <translation>已设置 %1，但变量名区分大小写：请改名为 %2。</translation>
    </message>
    <message>
        <source>Set what is missing in the environment of this process or in a .env file that it is told to read; inside a Coze project the platform does.</source>
        <translation>请在本进程的环境中设置缺少的变量，或写入指定读取的 .env 文件；在 Coze 项目内由平台设置。</translation>
    </message>
    <message>
        <source>Write the whole URL, http:// or https:// included.</source>
        <translation>请写完整的 URL，包括 http:// 或 https://。</translation>
    </message>
    <message>
        <source>Write the whole URL, for example http://127.0.0.1:3128.</source>
        <translation>请写完整的 URL，例如 http://127.0.0.1:3128。</translation>
    </message>
    <message>
        <source>The variables of steps 1 to 4 are complete, and nothing looks wrong with them.</source>
        <translation>第 1 至 4 步的变量齐全，看不出任何问题。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a variable, what is wrong with it</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>These cannot be written in the format %1: %2. Use the format %3.</source>
        <translation>以下变量无法写成 %1 格式：%2。请改用 %3 格式。</translation>
    </message>
    <message>
        <source>The server&apos;s Date header says so. New tokens and certificates may count as not yet valid here, and expired ones as good.</source>
        <translation>依据是服务器的 Date 头。新的令牌和证书在本机可能被视为尚未生效，过期的则可能被视为有效。</translation>
    </message>
    <message>
        <source>The server&apos;s Date header says so. Good tokens and certificates may count as expired here.</source>
        <translation>依据是服务器的 Date 头。有效的令牌和证书在本机可能被视为已过期。</translation>
    </message>
    <message>
        <source>%1 took %2 (%3)</source>
        <comment>a step, a time, a host</comment>
        <translation>%1用时 %2（%3）</translation>
    </message>
    <message>
        <source>It answers neither TLS nor plain HTTP: the proxy hangs, or something between swallows what is sent.</source>
        <translation>它对 TLS 和明文 HTTP 都没有响应：代理卡住了，或者途中有什么吞掉了发出的内容。</translation>
    </message>
    <message>
        <source>Ask those who run the proxy, and check host and port in %1.</source>
        <translation>请询问代理的运维人员，并检查 %1 中的主机和端口。</translation>
    </message>
    <message>
        <source>The proxy says that the way is open, and nothing comes through it. The proxy opens TLS itself: probably it waits for the target, which does not answer or does not speak TLS on that port.</source>
        <translation>代理表示线路已通，但没有任何内容返回。TLS 由代理自己终结：它很可能在等待目标，而目标没有响应，或在该端口上不使用 TLS。</translation>
    </message>
    <message>
        <source>API: the token in use is revoked, once (401)</source>
        <translation>API：正在使用的令牌被撤销一次（401）</translation>
    </message>
    <message>
        <source>Allow more time; -v or the inspector shows which phase is slow.</source>
        <translation>请放宽超时时间；用 -v 或检查器可看出哪个阶段慢。</translation>
    </message>
    <message>
        <source>The calls need what failed or is missing above.</source>
        <translation>这些调用依赖上面失败或缺失的内容。</translation>
    </message>
    <message>
        <source>Fix that first, then run the doctor again.</source>
        <translation>请先解决它，然后再次运行诊断。</translation>
    </message>
    <message>
        <source>Try again. If it goes on: where this address worked before, look for a proxy or firewall that cuts connections, and tell the platform; where it never did, check port and http:// against https:// in %1.</source>
        <translation>请重试。如果仍然如此：若此地址以前可用，请排查切断连接的代理或防火墙，并告知平台；若从未可用，请检查 %1 中的端口，以及应使用 http:// 还是 https://。</translation>
    </message>
    <message>
        <source>If it stays so, tell the platform, and give programs longer timeouts.</source>
        <translation>如果一直这样，请告知平台，并放宽程序的超时时间。</translation>
    </message>
    <message>
        <source>the connection was closed or reset without an HTTP answer</source>
        <translation>连接被关闭或重置，没有收到 HTTP 响应</translation>
    </message>
    <message>
        <source>%1 answered HTTP 407 without saying how to authenticate</source>
        <translation>%1 返回了 HTTP 407，但没有说明如何认证</translation>
    </message>
    <message>
        <source>A proxy would say how (Proxy-Authenticate), so it may also not be the proxy that you mean.</source>
        <translation>代理会说明认证方式（Proxy-Authenticate），所以这也可能不是您要用的代理。</translation>
    </message>
    <message>
        <source>Check host and path in %1. If they are right, something stands before the API: open that address in a browser to see what it is, and sign in there or ask those who run the network.</source>
        <translation>请检查 %1 中的主机和路径。如果无误，说明 API 前面挡着别的东西：请在浏览器中打开该地址看看是什么，在那里登录，或询问网络的运维人员。</translation>
    </message>
    <message>
        <source>If that is the API under another address, write it into %1. If it is a login page, something stands before the API: sign in there, or ask those who run the network.</source>
        <translation>如果那是 API 的另一个地址，请把它写入 %1。如果是登录页，说明 API 前面挡着别的东西：请在那里登录，或询问网络的运维人员。</translation>
    </message>
    <message>
        <source>Compare %1 and %2 with what the platform shows: the two do not belong together, or the secret was replaced.</source>
        <translation>请把 %1 和 %2 与平台上显示的核对：两者不匹配，或者密钥已被更换。</translation>
    </message>
    <message>
        <source>Ask whoever administers the project on Coze to authorise this workload (%1) for it.</source>
        <translation>请联系 Coze 上的项目管理员，为该工作负载（%1）授权。</translation>
    </message>
    <message>
        <source>Enable and authorise the integration for this project, among the project&apos;s integrations on Coze, and check its name.</source>
        <translation>请在 Coze 的项目集成中为该项目启用并授权这个集成，并检查其名称。</translation>
    </message>
    <message>
        <source>The platform answers so where an integration is not enabled or not authorised for the project; probably that is so.</source>
        <translation>集成未在项目中启用或未获授权时，平台会这样响应；很可能就是这种情况。</translation>
    </message>
    <message>
        <source>Request id for the platform&apos;s support: %1</source>
        <translation>请求 ID（供平台支持人员查询）：%1</translation>
    </message>
    <message>
        <source>The platform sets that (expires_in). If those are too many exchanges, ask it for a longer lifetime.</source>
        <translation>这由平台决定（expires_in）。如果交换过于频繁，请向平台申请更长的有效期。</translation>
    </message>
    <message>
        <source>Nothing now: the call was repeated with the new token. If it happens again and again, report it to the platform.</source>
        <translation>现在无需处理：已用新令牌重新发起了调用。如果反复出现，请反馈给平台。</translation>
    </message>
    <message>
        <source>Both steps go to the same host with the same lane, so these settings fit together, and the platform has to explain it: try again, and if it stays so report it.</source>
        <translation>两步访问同一主机、使用同一泳道，所以这些设置彼此一致，需要由平台来解释：请重试；如果仍然如此，请反馈给平台。</translation>
    </message>
    <message>
        <source>Meanwhile the proxy connects to the target: the proxy or the target is slow. Every new connection waits at least as long.</source>
        <translation>此时代理正在连接目标：是代理慢或目标慢。每个新连接至少要等这么久。</translation>
    </message>
    <message>
        <source>Give programs longer timeouts than that. If it stays so, ask those who run %1.</source>
        <translation>请把程序的超时时间设得比这更长。如果一直这样，请询问 %1 的运维人员。</translation>
    </message>
    <message>
        <source>HTTP %1, but the answer is an error: %2</source>
        <translation>HTTP %1，但响应是一个错误：%2</translation>
    </message>
    <message>
        <source>If the clock is right, ask those who run the proxy to renew its certificate.</source>
        <translation>如果时钟无误，请代理的运维人员更新它的证书。</translation>
    </message>
    <message>
        <source>Write %3 into %1 if that name leads to the same proxy, or ask those who run it for a certificate that names %2.</source>
        <translation>如果 %3 指向同一个代理，请把它写入 %1；或者请代理的运维人员换用包含 %2 的证书。</translation>
    </message>
    <message>
        <source>Check the host in %1. If it is right, ask those who run the target.</source>
        <translation>请检查 %1 中的主机。如果无误，请询问目标的运维人员。</translation>
    </message>
    <message>
        <source>Check the host in %1. If it is right, ask those who run the proxy: it makes the certificates of the targets.</source>
        <translation>请检查 %1 中的主机。如果无误，请询问代理的运维人员：目标的证书是由代理签发的。</translation>
    </message>
    <message>
        <source>Nothing that the CA &quot;%1&quot; signed is accepted any more. This machine&apos;s clock says %2.</source>
        <translation>CA“%1”签发的内容已不再被接受。本机时钟为 %2。</translation>
    </message>
    <message>
        <source>Get the new CA certificate from those who run the proxy and put it into %1.</source>
        <translation>请向代理的运维人员索取新的 CA 证书，并写入 %1。</translation>
    </message>
    <message>
        <source>the certificate of the proxy %1 was signed by a CA that is not known here</source>
        <translation>代理 %1 的证书由此处未知的 CA 签发</translation>
    </message>
    <message>
        <source>Get that CA&apos;s certificate from those who run the proxy and add it to %1, which may hold several. Do not take it from the connection on trust.</source>
        <translation>请向代理的运维人员索取该 CA 的证书，并加入 %1（可包含多个）。不要未经核实就从连接中取用。</translation>
    </message>
    <message>
        <source>Either this proxy signs with another CA than the configured one, or something else on the way intercepts TLS.</source>
        <translation>要么该代理使用的 CA 与配置的不同，要么途中有别的东西在拦截 TLS。</translation>
    </message>
    <message>
        <source>If something in this network intercepts TLS, its CA must be installed on this system. Otherwise do not trust the connection.</source>
        <translation>如果本网络中有设备拦截 TLS，需要在系统中安装它的 CA。否则请不要信任该连接。</translation>
    </message>
    <message>
        <source>Take %1 and %2 again, both from the same environment: inside a Coze project the platform sets them, and a restart of the project renews the ticket.</source>
        <translation>请从同一个环境重新获取 %1 和 %2：在 Coze 项目中由平台设置，重启项目会更新票据。</translation>
    </message>
    <message>
        <source>If your programs have to reach %1, ask those who run the proxy to allow it.</source>
        <translation>如果您的程序需要访问 %1，请代理的运维人员放行。</translation>
    </message>
    <message>
        <source>The way to the proxy works and the ticket is good. From the proxy on it does not go further: the proxy does not find the target&apos;s name, or is not allowed to go there, or the target is down.</source>
        <translation>到代理的线路正常，票据也有效。问题在代理之后：代理解析不到目标的名称，或者不允许访问它，或者目标已停机。</translation>
    </message>
    <message>
        <source>Its certificate is good, so the host is right; but what listens on that port does not answer CONNECT with HTTP.</source>
        <translation>它的证书有效，所以主机没有问题；但该端口上的服务没有用 HTTP 响应 CONNECT。</translation>
    </message>
    <message>
        <source>Check the port in %1. If it is the one that you were given, tell those who run the proxy.</source>
        <translation>请检查 %1 中的端口。如果与您得到的一致，请告知代理的运维人员。</translation>
    </message>
    <message>
        <source>Its certificate is good. It took the request to connect and hung up: probably it does not let this machine in, or does not allow this target.</source>
        <translation>它的证书有效。它接收了连接请求后挂断：很可能不允许本机使用，或者不允许访问该目标。</translation>
    </message>
    <message>
        <source>Try another URL (cozewi doctor --url, or the field on the page Proxy &amp; CA): if that works, it is the target that the proxy does not allow. Ask those who run the proxy what its log says.</source>
        <translation>请换一个 URL 试试（cozewi doctor --url，或“代理与 CA”页上的输入框）：如果可以，说明代理不允许的是这个目标。请询问代理的运维人员日志里写了什么。</translation>
    </message>
    <message>
        <source>TLS was fine, and what came through it is not HTTP: another kind of service listens on that port, or it is out of order.</source>
        <translation>TLS 正常，但从中收到的不是 HTTP：该端口上运行的是别的服务，或者它出了故障。</translation>
    </message>
    <message>
        <source>Check host and port of %1. If they are right, ask those who run the target.</source>
        <translation>请检查 %1 的主机和端口。如果无误，请询问目标的运维人员。</translation>
    </message>
    <message>
        <source>Try another URL (cozewi doctor --url, or the field on the page Proxy &amp; CA). If that works, check host and port of %1; if it fails in the same way, tell those who run the proxy.</source>
        <translation>请换一个 URL 试试（cozewi doctor --url，或“代理与 CA”页上的输入框）。如果可以，请检查 %1 的主机和端口；如果同样失败，请告知代理的运维人员。</translation>
    </message>
    <message>
        <source>TLS got no answer; plain HTTP did.</source>
        <translation>TLS 没有得到响应，明文 HTTP 有。</translation>
    </message>
    <message>
        <source>Write http:// in the place of https:// in %1. Connections to https: targets stay encrypted; the ticket then goes to the proxy in plain text, which is for this machine or a network that you trust. Elsewhere ask for the proxy&apos;s TLS port.</source>
        <translation>请把 %1 中的 https:// 改为 http://。到 https: 目标的连接仍是加密的；但票据会以明文发给代理，只适合本机或您信任的网络。否则请索取代理的 TLS 端口。</translation>
    </message>
    <message>
        <source>Check that it is the project that %1 belongs to.</source>
        <translation>请确认 %1 属于这个项目。</translation>
    </message>
    <message>
        <source>If your programs have to reach %1, try again later, and ask those who run the proxy why it does not get there.</source>
        <translation>如果您的程序需要访问 %1，请稍后重试，并询问代理的运维人员为何连不上它。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>calls, the way they take as a sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between calls</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Put right what the platform says in the settings of the project or of the integration on Coze, or have whoever administers the project do so.</source>
        <translation>请在 Coze 的项目设置或集成设置中处理平台所说的问题，或请项目管理员处理。</translation>
    </message>
    <message>
        <source>Put right what the platform says in the settings of the project on Coze, or have whoever administers the project do so.</source>
        <translation>请在 Coze 的项目设置中处理平台所说的问题，或请项目管理员处理。</translation>
    </message>
    <message>
        <source>The status says success, but the answer is not what this step has to give.</source>
        <translation>状态码表示成功，但响应不是这一步应返回的内容。</translation>
    </message>
    <message>
        <source>What is there looks like this step&apos;s answer, so probably the address is right and the service made a mistake. Try again; if it stays so, report it to the platform.</source>
        <translation>已有的内容看起来是这一步的响应，所以地址很可能是对的，是服务出了错。请重试；如果仍然如此，请反馈给平台。</translation>
    </message>
    <message>
        <source>The platform&apos;s API never redirects: a login page, a gateway or an outdated address does.</source>
        <translation>平台的 API 从不重定向；会重定向的是登录页、网关或过时的地址。</translation>
    </message>
    <message>
        <source>The server began to answer; then it, or something between, closed the connection.</source>
        <translation>服务器已开始响应，随后它或途中的某处关闭了连接。</translation>
    </message>
    <message>
        <source>The server, or something between, closed the connection instead of answering.</source>
        <translation>服务器或途中的某处没有响应就关闭了连接。</translation>
    </message>
    <message>
        <source>The address is right. Try again, which does no harm. If it happens each time, report it to the platform, and ask those who run this network whether something cuts connections.</source>
        <translation>地址没有问题。请重试，这不会有副作用。如果每次都这样，请反馈给平台，并询问本网络的运维人员是否有什么切断了连接。</translation>
    </message>
    <message>
        <source>Try another URL (cozewi doctor --url, or the field on the page Proxy &amp; CA). If that fails in the same way, ask those who run the proxy; if it works, check host and port of %1, and ask those who run that.</source>
        <translation>请换一个 URL 试试（cozewi doctor --url，或“代理与 CA”页上的输入框）。如果同样失败，请询问代理的运维人员；如果可以，请检查 %1 的主机和端口，并询问其运维人员。</translation>
    </message>
</context>
</TS>
