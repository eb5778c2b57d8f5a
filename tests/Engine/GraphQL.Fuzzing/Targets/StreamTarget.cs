using System.Text;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;

namespace GraphQL.Fuzzing.Targets;

/// <summary>A request for a stream gets either a refusal in JSON, or whole events: results, then one <c>complete</c>.</summary>
internal sealed class StreamTarget(FuzzServer server) : FuzzTarget
{
    private const string Keepalive = ":";
    private const string Complete = "event: complete\ndata:";
    private const string Next = "event: next\ndata: ";

    public override string Name => "streams";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("streams");

    public override long AllocationLimit(int length) => long.MaxValue;

    public static async Task<StreamTarget> StartAsync() => new(await FuzzServer.StartAsync());

    public override bool Check(byte[] input)
    {
        using var request = HttpInput.ToRequest(input);
        request.Headers.Add("Accept", "text/event-stream");
        var (_, mediaType, body) = server.Send(request);
        if (mediaType != "text/event-stream")
        {
            ResponseRules.Check(body);
            return false;
        }

        var text = Encoding.UTF8.GetString(body);
        var events = text.Split("\n\n");
        if (events is not [.., Complete, ""])
        {
            throw new InvariantException("A stream ends with one complete", text);
        }

        var hasData = false;
        foreach (var next in events[..^2].Where(e => e != Keepalive))
        {
            if (!next.StartsWith(Next, StringComparison.Ordinal) || next.AsSpan(Next.Length).Contains('\n'))
            {
                throw new InvariantException("An event is a result on one line", text);
            }

            ResponseRules.Check(Encoding.UTF8.GetBytes(next[Next.Length..]));
            hasData |= next.StartsWith(Next + "{\"data\":", StringComparison.Ordinal);
        }

        return hasData;
    }

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }
}
