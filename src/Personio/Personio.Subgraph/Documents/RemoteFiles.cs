using System.Net;
using System.Net.Sockets;
using GraphQL.AspNetCore;
using Personio.Client.Documents;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Documents;

/// <summary>
/// Fetches files from addresses that clients give: only from origins of the settings, as <see cref="OutboundConnections"/> connects to them, within a size and a time.
/// </summary>
public sealed class RemoteFiles : IDisposable
{
    private const string Setting = "Documents:FetchFrom";

    private const int BufferSize = 64 * 1024;

    private const int MaxBytes = DocumentsClient.MaxUploadBytes;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(15);

    private readonly OutboundOrigins _origins;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    internal RemoteFiles(OutboundOrigins origins, TimeProvider time)
    {
        (_origins, _time) = (origins, time);
        _http = new HttpMessageInvoker(OutboundConnections.CreateHandler(_origins, TimeSpan.Zero));
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
            throw failure.GetBaseException() is OutboundAddressException inner
                ? new RemoteFileException(inner.Message, isAddress: true)
                : new RemoteFileException("The file could not be fetched.");
        }
    }

    /// <summary>Reads which origins files may be fetched from.</summary>
    /// <exception cref="SettingsException">One is none.</exception>
    internal static OutboundOrigins ReadOrigins(IConfiguration configuration)
    {
        try
        {
            return OutboundOrigins.Parse(configuration.GetSection(Setting).GetChildren().Select(origin => origin.Value ?? ""), innerOrigins: []);
        }
        catch (FormatException exception)
        {
            throw new SettingsException($"{Setting}: {exception.Message}");
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
}
