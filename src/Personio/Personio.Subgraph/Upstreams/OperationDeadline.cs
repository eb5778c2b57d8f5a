using GraphQL.AspNetCore;
using Personio.Client.Http;

namespace Personio.Subgraph.Upstreams;

/// <summary>
/// Tells an operation's clients by when it has to be done, so that they begin no wait and no attempt that it would not live to see. Of a subscription
/// each event has a scope and an end of its own; what its source reads in between has none.
/// </summary>
internal static class OperationDeadline
{
    /// <summary>Left for the answer: an operation whose calls are over in time has the data of the others, one whose time is over has none.</summary>
    private static readonly TimeSpan ForTheAnswer = TimeSpan.FromMilliseconds(250);

    public static GraphQLServerBuilder AddOperationDeadline(this GraphQLServerBuilder server) =>
        server.ConfigureExecutor(static options => options with { OnRun = Begin });

    private static void Begin(OperationRequest request, TimeSpan time)
    {
        var forTheAnswer = time / 10 < ForTheAnswer ? time / 10 : ForTheAnswer;
        request.Services.GetRequiredService<PersonioCallContext>().EndWithin(time - forTheAnswer);
    }
}
