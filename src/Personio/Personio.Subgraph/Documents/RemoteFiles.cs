using System.Net;
using System.Net.Sockets;
using Personio.Client.Documents;

namespace Personio.Subgraph.Documents;

/// <summary>
/// Fetches files from addresses that clients give: only from hosts of the settings, without redirects, within a size and a time. The name is resolved once, and the connection
/// goes to the address that was checked, so that a name cannot change its mind in between.
/// </summary>
public sealed class RemoteFiles : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private const int MaxBytes = DocumentsClient.MaxUploadBytes;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(15);

    private readonly RemoteFileOrigins _origins;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    internal RemoteFiles(RemoteFileOrigins origins, TimeProvider time)
    {
        (_origins, _time) = (origins, time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = ConnectAsync,
        });
    }

    /// <summary>Fetches a file into a temporary one, which is gone when it is disposed.</summary>
    /// <exception cref="RemoteFileException">The address is not allowed, or there is no such file, or it is too large or too slow.</exception>
    public async Task<FetchedFile> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        if (!_origins.Allow(address))
        {
            throw new RemoteFileException("Files are not fetched from this address. Send the file itself, or have its origin added to Documents:FetchFrom.", isAddress: true);
        }

        using var deadline = new CancellationTokenSource(MaxTime, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _http.SendAsync(request, either.Token);
            return await KeepAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RemoteFileException($"The file did not arrive within {MaxTime.TotalSeconds:0} seconds.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException)
        {
            throw failure.GetBaseException() as RemoteFileException ?? failure.InnerException as RemoteFileException
                ?? new RemoteFileException("The file could not be fetched.");
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<FetchedFile> KeepAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new RemoteFileException($"The address answers with the status {(int)response.StatusCode}; only 200 is taken, and no redirect is followed.");
        }

        var file = FetchedFile.Create();
        try
        {
            var buffer = new byte[BufferSize];
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            while (await body.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                if (file.Length + read > MaxBytes)
                {
                    throw new RemoteFileException($"The file has more than {MaxBytes / 1024 / 1024} MB, which is what Personio takes.");
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, address => RemoteFileOrigins.MayConnect(host, address)))
        {
            throw new RemoteFileException("The address leads to a private network.", isAddress: true);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
