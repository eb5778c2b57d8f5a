using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Requests;

public sealed class RefusedRequestTests
{
    private const string Sdl =
        """
        type Query { a(i: Int, ids: [Int!], filter: Filter): String }
        type Mutation { b: String }
        type Subscription { c: String }
        input Filter { name: String!, tags: [String!] }
        """;

    private readonly TestServer _server = new(Sdl, b => b.Fallback(f => new RowResolver((_, _) => f.Name)));

    [Fact]
    public async Task Execute_NotGraphQL_SaysWhereAndHasNoData()
    {
        var result = await _server.ExecuteAsync("{ a ");

        result.Outcome.ShouldBe(OperationOutcome.ParseFailed);
        var error = result.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(ErrorCodes.ParseFailed);
        error.Locations.ShouldHaveSingleItem().Line.ShouldBe(1);
        TestServer.Text(result).ShouldNotContain("\"data\"");
    }

    [Theory]
    [InlineData("""{"i":2,"\ud83d":1}""")]
    [InlineData("""{"\udc00i":2}""")]
    public async Task Execute_VariableNameWithHalfASurrogatePair_IsRefused(string variables)
    {
        var result = await _server.ExecuteAsync("query($i: Int) { a(i: $i) }", variables);

        result.Outcome.ShouldBe(OperationOutcome.RequestFailed);
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.BadUserInput);
    }

    [Fact]
    public async Task Execute_InvalidDocument_ReportsEveryFaultWithItsPlace()
    {
        var result = await _server.ExecuteAsync("{\n  x\n  y\n}");

        result.Outcome.ShouldBe(OperationOutcome.ValidationFailed);
        result.Errors.Select(e => (e.Code, e.Locations[0])).ShouldBe(
        [
            (ErrorCodes.ValidationFailed, new ErrorLocation(2, 3)),
            (ErrorCodes.ValidationFailed, new ErrorLocation(3, 3)),
        ]);
        TestServer.Text(result).ShouldNotContain("\"data\"");
    }

    [Theory]
    [InlineData("query A { a } query B { a }", null, "holds 2 operations")]
    [InlineData("query A { a } query B { a }", "C", "no operation named \"C\"")]
    [InlineData("{ a }", "A", "no operation named \"A\"")]
    [InlineData("query A { a }", "", "no operation named \"\"")]
    public async Task Execute_OperationNotFound_IsRefused(string document, string? operationName, string message)
    {
        var result = await _server.ExecuteAsync(document, operationName: operationName);

        result.Outcome.ShouldBe(OperationOutcome.RequestFailed);
        var error = result.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(ErrorCodes.OperationResolutionFailure);
        error.Message.ShouldContain(message);
    }

    [Fact]
    public async Task Execute_OneOfSeveralOperations_RunsTheNamedOne()
    {
        var result = await _server.ExecuteAsync("query A { x: a } query B { y: a }", operationName: "B");

        TestServer.Text(result).ShouldBe("""{"data":{"y":"a"}}""");
    }

    [Fact]
    public async Task Execute_MutationWhereOnlyQueriesMayRun_IsNotAllowed()
    {
        var result = await _server.Executor.ExecuteAsync(
            new OperationRequest { Document = "mutation { b }", NoMutations = true, Services = new ServiceTable() },
            TestContext.Current.CancellationToken);

        result.Outcome.ShouldBe(OperationOutcome.OperationNotAllowed);
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.OperationNotAllowed);
    }

    [Fact]
    public async Task Execute_Subscription_IsNotAllowed()
    {
        var result = await _server.ExecuteAsync("subscription { c }");

        result.Outcome.ShouldBe(OperationOutcome.OperationNotAllowed);
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.OperationNotAllowed);
    }

    [Theory]
    [InlineData("query($i: Int!) { a(i: $i) }", "{}", "Variable \"$i\" of required type \"Int!\" was not provided.")]
    [InlineData("query($i: Int!) { a(i: $i) }", null, "Variable \"$i\" of required type \"Int!\" was not provided.")]
    [InlineData("query($i: Int!) { a(i: $i) }", """{"i":null}""", "Variable \"$i\" got an invalid value.")]
    [InlineData("query($i: Int) { a(i: $i) }", """{"i":"1"}""", "Variable \"$i\" got an invalid value.")]
    [InlineData("query($i: Int) { a(i: $i) }", """{"i":2147483648}""", "Variable \"$i\" got an invalid value.")]
    [InlineData("query($ids: [Int!]) { a(ids: $ids) }", """{"ids":[1,null]}""", "Variable \"$ids\" got an invalid value at \"ids[1]\".")]
    [InlineData("query($f: Filter) { a(filter: $f) }", """{"f":{"name":1}}""", "Variable \"$f\" got an invalid value at \"f.name\".")]
    [InlineData(
        "query($f: Filter) { a(filter: $f) }", """{"f":{"name":"n","tags":["a",2]}}""",
        "Variable \"$f\" got an invalid value at \"f.tags[1]\".")]
    public async Task Execute_WrongVariable_NamesItAndTheWayToIt(string document, string? variables, string message)
    {
        var result = await _server.ExecuteAsync(document, variables);

        result.Outcome.ShouldBe(OperationOutcome.RequestFailed);
        var error = result.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(ErrorCodes.BadUserInput);
        error.Message.ShouldStartWith(message);
        error.Locations.ShouldHaveSingleItem().ShouldBe(new ErrorLocation(1, 7));
    }

    [Fact]
    public async Task Execute_SeveralWrongVariables_ReportsAll()
    {
        var result = await _server.ExecuteAsync(
            "query($i: Int!, $f: Filter) { a(i: $i, filter: $f) }", """{"f":{"tags":[1],"more":true}}""");

        result.Errors.Count.ShouldBeGreaterThan(2);
        result.Errors.ShouldAllBe(e => e.Code == ErrorCodes.BadUserInput);
    }
}
