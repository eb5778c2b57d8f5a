using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Limits;

public sealed class ErrorLimitTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(1_200)]
    public async Task Execute_FailingRows_AreReportedUpToTheDefaultInTheirOrder(int rows)
    {
        var result = await Server(rows, ExecutionLimits.Default).ExecuteAsync("{ items { fails } }");

        var kept = Math.Min(rows, 500);
        result.Errors.Take(kept).Select(e => e.Path![1]).ShouldBe(Enumerable.Range(0, kept).Cast<object>());
        result.Errors.Skip(kept).Select(e => e.Code).ShouldBe(rows > 500 ? [ErrorCodes.MaxErrors] : []);
        if (rows > 500)
        {
            result.Errors[^1].Path.ShouldBeNull();
            result.Errors[^1].Extensions!["leftOut"].ShouldBe(rows - 500);
        }
    }

    [Fact]
    public async Task Execute_OneErrorTooMany_StillHasEveryNull()
    {
        var text = await Server(rows: 3, new ExecutionLimits { MaxErrors = 1 }).AskAsync("{ items { fails } }");

        text.ShouldContain("2 more errors were left out");
        text.ShouldEndWith("""
            "data":{"items":[{"fails":null},{"fails":null},{"fails":null}]}}
            """.Trim());
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    [InlineData(50, 6)]
    public async Task Execute_InvalidDocument_TellsFiveErrorsAndThatThereAreMore(int mistakes, int told)
    {
        var result = await Server(rows: 1, ExecutionLimits.Default).ExecuteAsync(
            $"{{ {string.Join(' ', Enumerable.Range(0, mistakes).Select(i => $"wrong{i}"))} items {{ fails }} }}",
            variables: null);

        result.Outcome.ShouldBe(OperationOutcome.ValidationFailed);
        result.Errors.Count.ShouldBe(told);
        result.Errors.Take(5).ShouldAllBe(e => e.Code == ErrorCodes.ValidationFailed);
        result.Errors.Skip(5).Select(e => e.Code).ShouldBe(mistakes > 5 ? [Validation.ValidationErrorCodes.TooManyErrors] : []);
    }

    private static TestServer Server(int rows, ExecutionLimits limits) => new(
        "type Query { items: [Item!]! } type Item { fails: String }",
        b => b
            .Field("Query", "items", new RowResolver((_, _) => new object[rows].Select(_ => new object()).ToArray()))
            .Field("Item", "fails", new RowResolver((_, _) => throw new GraphQLException("It failed.", "FAILED"))),
        new ExecutorOptions
        {
            Limits = limits,
            Validation = new() { Limits = new() { MaxRootFields = 100 } },
        });
}
