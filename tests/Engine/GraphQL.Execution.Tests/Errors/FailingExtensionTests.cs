using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Errors;

/// <summary>An extension of the engine that throws hides no error and costs no response.</summary>
public sealed class FailingExtensionTests
{
    private readonly List<ExtensionFailure> _failures = [];
    private readonly List<Exception> _unexpected = [];

    [Fact]
    public async Task Filter_ThatThrows_IsSkipped()
    {
        var json = await AskAsync(new ExecutorOptions { ErrorFilters = [new Throwing(), new Knowing()] });

        json.ShouldContain("\"code\":\"KNOWN\"");
        _failures.ShouldHaveSingleItem().Extension.ShouldBe(typeof(Throwing).ToString());
        _failures[0].Exception.ShouldBeOfType<FormatException>();
    }

    [Fact]
    public async Task Filter_ThatThrowsAlone_LeavesTheOriginalException()
    {
        var json = await AskAsync(new ExecutorOptions { ErrorFilters = [new Throwing()] });

        json.ShouldContain("\"code\":\"INTERNAL_SERVER_ERROR\"");
        json.ShouldNotContain("secret");
        _unexpected.ShouldHaveSingleItem().Message.ShouldBe("secret of the resolver");
    }

    [Fact]
    public async Task UnexpectedExceptionListener_ThatThrows_LeavesTheErrorAndItsId()
    {
        var json = await AskAsync(new ExecutorOptions { OnUnexpectedException = (_, _) => throw new FormatException("secret of the listener") });

        json.ShouldContain("\"code\":\"INTERNAL_SERVER_ERROR\",\"id\":");
        json.ShouldContain("\"b\":\"fine\"");
        _failures.ShouldHaveSingleItem().Extension.ShouldBe("OnUnexpectedException");
    }

    [Fact]
    public async Task ResponseExtension_ThatThrows_IsLeftOut()
    {
        var json = await AskAsync(new ExecutorOptions { ResponseExtensions = [new ThrowingExtension()] });

        json.ShouldContain("\"b\":\"fine\"");
        json.ShouldNotContain("extra");
        _failures.ShouldHaveSingleItem().Extension.ShouldBe(typeof(ThrowingExtension).ToString());
    }

    [Fact]
    public async Task FailureListener_ThatThrows_ChangesNothing()
    {
        var options = new ExecutorOptions { ErrorFilters = [new Throwing()], OnExtensionFailure = _ => throw new FormatException() };

        (await Server(options).AskAsync("{ a b }")).ShouldContain("\"code\":\"INTERNAL_SERVER_ERROR\"");
    }

    private Task<string> AskAsync(ExecutorOptions options) => Server(options with
    {
        OnUnexpectedException = options.OnUnexpectedException ?? ((exception, _) => _unexpected.Add(exception)),
        OnExtensionFailure = _failures.Add,
    }).AskAsync("{ a b }");

    private static TestServer Server(ExecutorOptions options) => new(
        "type Query { a: String b: String }",
        b => b
            .Field("Query", "a", new RowResolver((_, _) => throw new InvalidOperationException("secret of the resolver")))
            .Field("Query", "b", new RowResolver((_, _) => "fine")),
        options);

    private sealed class Throwing : IErrorFilter
    {
        public GraphQLError? OnException(Exception exception) => throw new FormatException("secret of the filter");
    }

    private sealed class Knowing : IErrorFilter
    {
        public GraphQLError? OnException(Exception exception) => new("known") { Code = "KNOWN" };
    }

    private sealed class ThrowingExtension : IResponseExtension
    {
        public string Name => "extra";

        public object? Read(OperationRequest request) => throw new FormatException("secret of the extension");
    }
}
