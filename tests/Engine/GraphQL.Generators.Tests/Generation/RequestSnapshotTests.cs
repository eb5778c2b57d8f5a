namespace GraphQL.Generators.Tests.Generation;

/// <summary>What is emitted for authorization, parameters that the request fills, and subscriptions to topics.</summary>
public sealed class RequestSnapshotTests
{
    private const string Source =
        """
        [Authorize("reader"), InterfaceType("Room")] public interface IRoom { [Authorize(Roles = ["a", "b"])] string Name { get; } }
        [Authorize] public sealed record Hall(string Name, [property: Authorize(Policy = "fees", Roles = ["c"])] int Fee) : IRoom;

        [QueryType, Authorize("known \"ones\"")]
        public static partial class Queries
        {
            public static Hall GetHall([GlobalState] string tenant, [GlobalState("l")] int? limit, [IsSelected("a", "b")] bool any, System.Security.Claims.ClaimsPrincipal user, System.Security.Claims.ClaimsPrincipal? caller) => null!;
            [AllowAnonymous] public static int GetOpen() => 1;
        }

        [SubscriptionType]
        public static partial class Subscriptions
        {
            [Subscribe, Topic("a\"/{context}")] public static Task<int> OnMessageAsync([EventMessage] string message, int context, CancellationToken cancellationToken) => null!;
        }
        """;

    [Theory]
    [InlineData("Resolvers")]
    [InlineData("Bindings")]
    public void Emit_WhatDependsOnTheRequest_IsAsCommitted(string aspect)
    {
        var run = GeneratorRun.Of(Source);
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        Snapshot.Match(run.File(aspect), $"Requests.{aspect}");
    }
}
