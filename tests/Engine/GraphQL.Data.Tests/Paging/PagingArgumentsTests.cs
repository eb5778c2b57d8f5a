using GraphQL.Execution;

namespace GraphQL.Data.Tests.Paging;

public sealed class PagingArgumentsTests
{
    [Fact]
    public void Create_NeitherFirstNorLast_TakesTheDefaultFromTheBeginning()
    {
        var paging = PagingArguments.Create(null, null, null, null, defaultPageSize: 10);

        paging.First.ShouldBe(10);
        paging.Last.ShouldBeNull();
    }

    [Fact]
    public void Create_Last_LeavesFirstUnset()
    {
        var paging = PagingArguments.Create(null, "a", 3, "b");

        (paging.First, paging.After, paging.Last, paging.Before).ShouldBe((null, "a", 3, "b"));
    }

    [Theory]
    [InlineData(1, 1, "either \"first\" or \"last\"")]
    [InlineData(-1, null, "\"first\" must not be negative")]
    [InlineData(null, -1, "\"last\" must not be negative")]
    [InlineData(51, null, "\"first\" is 51, but a page of this field has at most 50 items")]
    [InlineData(null, 51, "\"last\" is 51, but a page of this field has at most 50 items")]
    public void Create_AgainstTheRules_IsRefused(int? first, int? last, string message)
    {
        var error = Should.Throw<GraphQLException>(() => PagingArguments.Create(first, null, last, null, maxPageSize: 50)).Error;

        error.Code.ShouldBe(ErrorCodes.BadUserInput);
        error.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public void Create_AtTheBorders_IsAllowed(int size)
    {
        PagingArguments.Create(size, null, null, null, maxPageSize: 50).First.ShouldBe(size);
        PagingArguments.Create(null, null, size, null, maxPageSize: 50).Last.ShouldBe(size);
    }
}
