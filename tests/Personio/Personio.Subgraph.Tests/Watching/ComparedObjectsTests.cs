using GraphQL.Execution;
using Personio.Subgraph.Watching;

namespace Personio.Subgraph.Tests.Watching;

/// <summary>How much is compared at most.</summary>
public sealed class ComparedObjectsTests
{
    [Fact]
    public async Task Bound_AsManyAsAreCompared_Passes() =>
        (await ComparedObjects.BoundAsync(Objects(ComparedObjects.MaxObjects), "applications", CancellationToken.None).CountAsync()).ShouldBe(ComparedObjects.MaxObjects);

    [Fact]
    public async Task Bound_OneMore_IsRefusedAtThatOne()
    {
        var read = 0;
        var objects = Objects(2 * ComparedObjects.MaxObjects).Select(one =>
        {
            read++;
            return one;
        });

        var refusal = await Should.ThrowAsync<GraphQLException>(async () => await ComparedObjects.BoundAsync(objects, "applications", CancellationToken.None).CountAsync());

        refusal.Error.Code.ShouldBe("TOO_MUCH_TO_COMPARE");
        read.ShouldBe(ComparedObjects.MaxObjects + 1);
    }

    private static IAsyncEnumerable<(string Id, long State)> Objects(int count) =>
        AsyncEnumerable.Range(0, count).Select(i => (Id: i.ToString(System.Globalization.CultureInfo.InvariantCulture), State: 1L));
}
