using System.Net;
using System.Net.Http.Headers;
using GraphQL.AspNetCore.Responses;

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>A message as the body of a request, piece by piece without copying. The message belongs to whoever made it.</summary>
internal sealed class CallbackContent : HttpContent
{
    private readonly SegmentedBuffer _message;

    public CallbackContent(SegmentedBuffer message)
    {
        _message = message;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (var piece = 0; piece < _message.PieceCount; piece++)
        {
            await stream.WriteAsync(_message[piece], cancellationToken);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _message.Length;
        return true;
    }
}
