using System.Text.Json;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Errors;

public sealed class ExceptionTests
{
    private readonly List<(Exception Exception, string Id)> _unexpected = [];

    [Fact]
    public async Task Execute_GraphQLException_IsTheFieldsError()
    {
        var error = new GraphQLError("No such employee. Check the id.")
        {
            Code = "NOT_FOUND",
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = "7", ["retryAfterMs"] = 1500L, ["known"] = true, ["names"] = new[] { "a", "b" }, ["nothing"] = null,
                ["code"] = "NEVER_WRITTEN_TWICE", ["needs \"escapes\"\n"] = 1, ["ratio"] = double.NaN,
            },
        };

        var json = await AskAsync(() => throw new GraphQLException(error));

        json.ShouldBe(
            """{"errors":[{"message":"No such employee. Check the id.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":"""
            + """{"code":"NOT_FOUND","id":"7","retryAfterMs":1500,"known":true,"names":["a","b"],"nothing":null,"needs \"escapes\"\n":1,"ratio":null}"""
            + """}],"data":{"a":null}}""");
        _unexpected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Execute_UnexpectedException_IsMaskedUnderAnIdThatIsReported()
    {
        var thrown = new InvalidOperationException("salary of employee 4711");

        var json = await AskAsync(() => throw thrown);

        json.ShouldNotContain("4711");
        var (exception, id) = _unexpected.ShouldHaveSingleItem();
        exception.ShouldBeSameAs(thrown);
        var extensions = JsonDocument.Parse(json).RootElement.GetProperty("errors")[0].GetProperty("extensions");
        extensions.GetProperty("code").GetString().ShouldBe(ErrorCodes.InternalServerError);
        extensions.GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task Execute_ExceptionOfATask_IsTheTasksOwn()
    {
        var server = Server(b => b.Field("Query", "a", new AsyncRowResolver(async (_, _) =>
        {
            await Task.Yield();
            throw new GraphQLException("late", "LATE");
        })));

        (await server.ExecuteAsync("{ a }")).Errors.ShouldHaveSingleItem().Code.ShouldBe("LATE");
    }

    [Fact]
    public async Task Execute_FiltersKnowTheException_TheFirstAnswers()
    {
        var json = await AskAsync(() => throw new TimeoutException("upstream"), new Knows("FIRST", typeof(TimeoutException)), new Knows("SECOND", typeof(Exception)));

        json.ShouldContain("\"code\":\"FIRST\"");
        json.ShouldContain("\"path\":[\"a\"]");
        _unexpected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Execute_FilterDoesNotKnowTheException_TheNextIsAsked()
    {
        var json = await AskAsync(() => throw new NotSupportedException("upstream"), new Knows("FIRST", typeof(TimeoutException)), new Knows("SECOND", typeof(Exception)));

        json.ShouldContain("\"code\":\"SECOND\"");
    }

    [Fact]
    public async Task Execute_SeveralRowsFail_ErrorsStandInTheResponsesOrder()
    {
        var server = new TestServer(
            "type Query { rows: [Row] } type Row { n: Int late: Int early: Int }",
            b => b
                .Field("Query", "rows", new PropertyBinding(_ => new[] { 0, 1 }))
                .Field("Row", "n", new PropertyBinding(r => r))
                .Field("Row", "late", new AsyncRowResolver(async (c, row) =>
                {
                    await Task.Yield();
                    throw new GraphQLException($"late {c.Parent<int>(row)}", "E");
                }))
                .Field("Row", "early", new RowResolver((c, row) => throw new GraphQLException($"early {c.Parent<int>(row)}", "E"))));

        var result = await server.ExecuteAsync("{ rows { late early } }");

        result.Errors.Select(e => (e.Message, string.Join('/', e.Path!))).ShouldBe(
        [
            ("late 0", "rows/0/late"), ("early 0", "rows/0/early"), ("late 1", "rows/1/late"), ("early 1", "rows/1/early"),
        ]);
    }

    private async Task<string> AskAsync(Func<object?> resolve, params IReadOnlyList<IErrorFilter> filters) =>
        await Server(b => b.Field("Query", "a", new RowResolver((_, _) => resolve())), filters).AskAsync("{ a }");

    private TestServer Server(Action<SchemaBindings> bind, params IReadOnlyList<IErrorFilter> filters) => new(
        "type Query { a: String }",
        bind,
        new ExecutorOptions
        {
            ErrorFilters = filters,
            OnUnexpectedException = (exception, id) => _unexpected.Add((exception, id)),
        });

    private sealed class Knows(string code, Type exceptionType) : IErrorFilter
    {
        public GraphQLError? OnException(Exception exception) =>
            exceptionType.IsInstanceOfType(exception) ? new GraphQLError("known") { Code = code } : null;
    }
}
