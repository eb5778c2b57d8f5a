using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Limits;

public sealed class VariableLimitTests
{
    private const string Document = "query($v: Any) { a(v: $v) }";

    private static readonly ExecutionLimits Small = new()
    {
        MaxVariablesBytes = 100,
        MaxVariableDepth = 3,
        MaxVariableListItems = 4,
        MaxVariableStringBytes = 10,
    };

    /// <summary>Variables just within the limits and just beyond them.</summary>
    public static TheoryData<string, string?, string> Edges => new()
    {
        { """{"v":[[[1]]]}""", null, string.Empty },
        { """{"v":[[[[1]]]]}""", ErrorCodes.MaxVariableDepth, "Variable \"$v\" is nested 4 levels deep or more; at most 3 are allowed (GraphQLLimits.MaxVariableDepth)" },
        { """{"v":{"a":{"b":{"c":1}}}}""", null, string.Empty },
        { """{"v":{"a":{"b":{"c":[]}}}}""", ErrorCodes.MaxVariableDepth, "Variable \"$v\"" },
        { """{"v":[1,2,3,4]}""", null, string.Empty },
        { """{"v":[1,2,3,4,5]}""", ErrorCodes.MaxVariableListItems, "at most 4 are allowed (GraphQLLimits.MaxVariableListItems)" },
        { """{"v":[[1,2,3],[1,2,3],[1,2,3],[1,2,3]]}""", null, string.Empty },
        { """{"v":[[],[],{},{},null]}""", ErrorCodes.MaxVariableListItems, "Variable \"$v\"" },
        { """{"v":{"a":1,"b":2,"c":3,"d":4,"e":5}}""", null, string.Empty },
        { """{"v":"1234567890"}""", null, string.Empty },
        { """{"v":"12345678901"}""", ErrorCodes.MaxVariableStringBytes, "a string of 11 bytes; at most 10 are allowed (GraphQLLimits.MaxVariableStringBytes)" },
        { """{"v":{"12345678901":1}}""", ErrorCodes.MaxVariableStringBytes, "Variable \"$v\"" },
        { """{"other":[1,2,3,4,5]}""", ErrorCodes.MaxVariableListItems, "Variable \"$other\"" },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public async Task Execute_VariablesAtTheEdge_AreTakenOrRefusedByName(string variables, string? code, string messagePart)
    {
        var result = await Server(Small).ExecuteAsync(Document, variables);

        if (code is null)
        {
            result.Errors.ShouldBeEmpty();
            return;
        }

        result.Outcome.ShouldBe(OperationOutcome.RequestFailed);
        var error = result.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Message.ShouldContain(messagePart);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task Execute_ManyBytes_AreCountedAsSent(int bytes, bool isTaken)
    {
        var variables = """{"v":[]""".PadRight(bytes - 1) + "}";

        var result = await Server(Small).ExecuteAsync(Document, variables);

        result.Errors.Select(e => e.Code).ShouldBe(isTaken ? [] : [ErrorCodes.MaxVariablesBytes]);
        result.HasData.ShouldBe(isTaken);
    }

    [Theory]
    [InlineData(1_000, 20, 64 * 1024, true)]
    [InlineData(1_001, 20, 64 * 1024, false)]
    [InlineData(1_000, 21, 64 * 1024, false)]
    [InlineData(1_000, 20, 64 * 1024 + 1, false)]
    public async Task Execute_DefaultLimits_HoldAtTheirNumbers(int items, int depth, int characters, bool isTaken)
    {
        var list = string.Join(',', Enumerable.Repeat("1", items));
        var nested = new string('[', depth) + new string(']', depth);

        var result = await Server(ExecutionLimits.Default).ExecuteAsync(
            Document, $$"""{"v":{"a":[{{list}}],"b":"{{new string('x', characters)}}"},"w":{{nested}}}""");

        result.Errors.Count.ShouldBe(isTaken ? 0 : 1);
    }

    [Fact]
    public async Task Execute_MoreThanAQuarterOfAMebibyte_IsRefusedByDefault()
    {
        var strings = string.Join(',', Enumerable.Repeat($"\"{new string('x', 60_000)}\"", 5));

        var result = await Server(ExecutionLimits.Default).ExecuteAsync(Document, $$"""{"v":[{{strings}}]}""");

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.MaxVariablesBytes);
    }

    [Fact]
    public async Task Execute_NameAsLongAsAString_IsNotRepeatedInTheMessage()
    {
        var name = new string('n', 5_000);

        var result = await Server(ExecutionLimits.Default with { MaxVariableStringBytes = 4_000 }).ExecuteAsync(Document, $$"""{"{{name}}":1}""");

        result.Errors.ShouldHaveSingleItem().Message.Length.ShouldBeLessThan(300);
    }

    [Fact]
    public async Task Execute_ManyInvalidItems_ReportsTheFirstAndHowManyAreLeft()
    {
        var items = string.Join(',', Enumerable.Repeat("null", 20));

        var result = await Server(ExecutionLimits.Default with { MaxErrors = 3 }).ExecuteAsync(
            "query($ids: [Int!]) { b(ids: $ids) }", $$"""{"ids":[{{items}}]}""");

        result.Errors.Select(e => e.Code).ShouldBe(
            [ErrorCodes.BadUserInput, ErrorCodes.BadUserInput, ErrorCodes.BadUserInput, ErrorCodes.MaxErrors]);
        result.Errors[^1].Message.ShouldStartWith("17 more errors were left out");
    }

    private static TestServer Server(ExecutionLimits limits) => new(
        "scalar Any type Query { a(v: Any): String b(ids: [Int!]): String }",
        b => b.Fallback(f => new RowResolver((_, _) => f.Name)),
        new ExecutorOptions { Limits = limits });
}
