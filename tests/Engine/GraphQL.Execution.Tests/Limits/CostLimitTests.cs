using System.Text.Json;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Limits;

public sealed class CostLimitTests
{
    private const string Document = "query Shelf($n: Int) { rows(n: $n) { heavy } }";

    private const string Sdl = """
        type Query { rows(n: Int): [Row] @listSize(slicingArguments: ["n"], requireOneSlicingArgument: false) called: Int calm: Int }
        type Row { heavy: Int @cost(weight: "2") }
        type Subscription { ticks(n: Int): Int @cost(weight: "500") }
        """;

    private int _calls;

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, ErrorCodes.MaxFieldCost)]
    public async Task Execute_CostAtTheEdge_FollowsTheVariables(int n, string? code)
    {
        // A call of rows is 1, one of heavy is 2.
        var server = Server(new ExecutionLimits { MaxFieldCost = 21 });

        var result = await server.ExecuteAsync(Document, $$"""{ "n": {{n}} }""");

        if (code is null)
        {
            result.Errors.ShouldBeEmpty();
            return;
        }

        result.Outcome.ShouldBe(OperationOutcome.RequestFailed);
        var error = result.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Message.ShouldStartWith("Resolving operation \"Shelf\" may cost 23; at most 21 is allowed (GraphQLLimits.MaxFieldCost).");
        error.Extensions!["fieldCost"].ShouldBe(23.0);
        error.Extensions["maxFieldCost"].ShouldBe(21.0);
        _calls.ShouldBe(0);
        (await server.ExecuteAsync(Document, """{ "n": 1 }""")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Execute_BothCostsTooHigh_TellsBoth()
    {
        var result = await Server(new ExecutionLimits { MaxFieldCost = 5, MaxTypeCost = 5 }).ExecuteAsync(Document, """{ "n": 1000 }""");

        result.Errors.Select(e => e.Code).ShouldBe([ErrorCodes.MaxFieldCost, ErrorCodes.MaxTypeCost]);
        result.Errors[1].Message.ShouldStartWith("The answer of operation \"Shelf\" may cost 1001; at most 5 is allowed (GraphQLLimits.MaxTypeCost).");
    }

    [Fact]
    public async Task Execute_WithoutLimits_IsNotPriced() =>
        (await Server(ExecutionLimits.None).ExecuteAsync(Document, """{ "n": 100000 }""")).Errors.ShouldBeEmpty();

    [Fact]
    public async Task Execute_AskedToReport_TellsTheCostBesideTheAnswer()
    {
        var result = await AskAsync(Server(new ExecutionLimits()), CostQuestion.Report, """{ "n": 3 }""");

        var json = JsonDocument.Parse(TestServer.Text(result)).RootElement;
        json.GetProperty("data").GetProperty("rows").GetArrayLength().ShouldBe(2);
        json.GetProperty("extensions").GetProperty("operationCost").ToString().ShouldBe("""{"fieldCost":7,"typeCost":4}""");
    }

    [Fact]
    public async Task Execute_AskedToReportARefusal_TellsTheCostToo()
    {
        var result = await AskAsync(Server(new ExecutionLimits { MaxTypeCost = 3 }), CostQuestion.Report, """{ "n": 3 }""");

        TestServer.Text(result).ShouldEndWith(""","extensions":{"operationCost":{"fieldCost":7,"typeCost":4}}}""");
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.MaxTypeCost);
    }

    [Fact]
    public async Task Execute_AskedForTheCostAlone_RunsNothing()
    {
        var result = await AskAsync(Server(new ExecutionLimits { MaxTypeCost = 3 }), CostQuestion.Validate, """{ "n": 3 }""");

        result.Outcome.ShouldBe(OperationOutcome.CostOnly);
        TestServer.Text(result).ShouldBe("""{"extensions":{"operationCost":{"fieldCost":7,"typeCost":4}}}""");
        _calls.ShouldBe(0);
    }

    [Fact]
    public async Task Execute_AsynchronousResolver_CostsTheDefault()
    {
        var server = Server(new ExecutionLimits { MaxFieldCost = 9 });

        (await server.ExecuteAsync("{ called }")).Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.MaxFieldCost);
        (await server.ExecuteAsync("{ calm }")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Subscribe_CostTooHigh_IsRefused()
    {
        var stream = await Server(new ExecutionLimits { MaxFieldCost = 499 }).Executor.SubscribeAsync(Request("subscription { ticks }", CostQuestion.None, null));

        stream.Result!.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.MaxFieldCost);
        _calls.ShouldBe(0);
    }

    private static async Task<OperationResult> AskAsync(TestServer server, CostQuestion question, string variables) =>
        await server.Executor.ExecuteAsync(Request(Document, question, variables));

    private static OperationRequest Request(string document, CostQuestion question, string? variables) => new()
    {
        Document = document,
        Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
        Services = new ServiceTable(),
        Cost = question,
    };

    private ValueTask<IAsyncEnumerable<object?>> Refuse(SubscriptionContext context) => throw new InvalidOperationException($"call {++_calls}");

    private TestServer Server(ExecutionLimits limits) => new(
        Sdl,
        b => b
            .Field("Query", "rows", new RowResolver((_, _) =>
            {
                _calls++;
                return new object[] { 1, 2 };
            }))
            .Field("Query", "called", new AsyncRowResolver((_, _) => new(1)))
            .Field("Query", "calm", new RowResolver((_, _) => 1))
            .Field("Row", "heavy", new PropertyBinding(row => row))
            .Field("Subscription", "ticks", new SubscriptionResolver(Refuse))
            .Object<object>("Row"),
        new ExecutorOptions { Limits = limits });
}
