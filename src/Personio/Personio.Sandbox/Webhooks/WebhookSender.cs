using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Webhooks;

/// <summary>What became of one request.</summary>
internal readonly record struct WebhookAnswer(int? Status, string? Failure);

/// <summary>
/// Makes the requests. The address is the caller's choice, so it is a way into other machines: connections go to the own machine only, or to
/// hosts that the operator named, and that is checked with the very address that is connected to.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private const string Refused = "The sandbox sends webhooks to its own machine only, and to hosts of Webhooks.AllowedHosts.";

    private readonly SandboxWebhookOptions _options;
    private readonly HttpClient _http;

    public WebhookSender(SandboxWebhookOptions options)
    {
        _options = options;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = ConnectAsync,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
            MaxResponseHeadersLength = 16,
            SslOptions =
            {
                RemoteCertificateValidationCallback = (sender, _, _, errors) =>
                    errors == System.Net.Security.SslPolicyErrors.None
                    || (sender is System.Net.Security.SslStream stream && OwnMachine.IsName(stream.TargetHostName)),
            },
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public async Task<WebhookAnswer> SendAsync(WebhookRecord webhook, byte[] body, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(_options.AcknowledgementTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (webhook is { AuthType: WebhookAuth.Token, Token: { } token })
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        foreach (var header in webhook.AuthType == WebhookAuth.Custom ? webhook.CustomHeaders : [])
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new WebhookAnswer((int)response.StatusCode, null);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new WebhookAnswer(null, $"No answer within {_options.AcknowledgementTime.TotalSeconds:0.###} s.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new WebhookAnswer(null, exception.InnerException is NotSupportedException ? Refused : "The connection failed.");
        }
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var end = context.DnsEndPoint;
        var allowed = _options.AllowedHosts.Contains(end.Host, StringComparer.OrdinalIgnoreCase);
        var addresses = IPAddress.TryParse(end.Host, out var address) ? [address] : await ResolveAsync(end.Host, allowed, cancellationToken);
        if (addresses.Length == 0 || (!allowed && !addresses.All(IPAddress.IsLoopback)))
        {
            throw new NotSupportedException(Refused);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A name that is not allowed is not even asked for, unless it is the own machine's.</summary>
    private static async Task<IPAddress[]> ResolveAsync(string host, bool allowed, CancellationToken cancellationToken)
        => allowed || OwnMachine.IsName(host) ? await Dns.GetHostAddressesAsync(host, cancellationToken) : [];
}
