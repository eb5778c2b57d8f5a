using GraphQL.AspNetCore.Responses;

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>Messages of one subscription to its gateway. None is sent twice, so that no event is told twice.</summary>
internal sealed class CallbackChannel(CallbackRequest callback, HttpMessageInvoker http, TimeSpan timeout, TimeProvider time)
{
    public const string ProtocolHeader = "subscription-protocol";
    public const string Protocol = "callback/1.0";

    // Whoever speaks a newer version speaks this one as well: it names the latest it knows.
    private const string AnyVersion = "callback/";

    /// <summary>Sends a message.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public async Task<CallbackAnswer> SendAsync(SegmentedBuffer message, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, callback.Address) { Content = new CallbackContent(message) };
        request.Headers.Add(ProtocolHeader, Protocol);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var speaks = response.Headers.TryGetValues(ProtocolHeader, out var versions)
                && versions.Any(version => version.StartsWith(AnyVersion, StringComparison.OrdinalIgnoreCase));
            return new CallbackAnswer((int)response.StatusCode, speaks);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CallbackAnswer(Status: null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new CallbackAnswer(Status: null, IsForbidden: exception.GetBaseException() is OutboundAddressException);
        }
    }
}
