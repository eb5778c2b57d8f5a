using System.Text;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.AspNetCore.Tests.Limits;

/// <summary>
/// Every limit from the outside: a request at the limit is served, one beyond it gets the limit's code with its value and its setting, and the
/// next request is served.
/// </summary>
public sealed class LimitTests
{
    public static TheoryData<string, string, string> Limits => new()
    {
        // setting, code, what the message says of the limit's value
        { "MaxBytes", "MAX_BYTES_EXCEEDED", "60" },
        { "MaxTokens", "MAX_TOKENS_EXCEEDED", "12" },
        { "MaxNesting", "MAX_NESTING_EXCEEDED", "3" },
        { "MaxFields", "MAX_FIELDS_EXCEEDED", "3" },
        { "MaxExpandedFields", "MAX_FIELDS_EXCEEDED", "3" },
        { "MaxDepth", "MAX_DEPTH_EXCEEDED", "3" },
        { "MaxAliases", "MAX_ALIASES_EXCEEDED", "2" },
        { "MaxRootFields", "MAX_ROOT_FIELDS_EXCEEDED", "2" },
        { "MaxDirectives", "MAX_DIRECTIVES_EXCEEDED", "2" },
        { "MaxDirectivesPerLocation", "MAX_DIRECTIVES_EXCEEDED", "1" },
        { "MaxFragmentVisits", "MAX_FRAGMENT_VISITS_EXCEEDED", "2" },
        { "MaxIntrospectionDepth", "MAX_INTROSPECTION_DEPTH_EXCEEDED", "3" },
        { "MaxIntrospectionListDepth", "MAX_INTROSPECTION_DEPTH_EXCEEDED", "1" },
        { "MaxIntrospectionOfTypeDepth", "MAX_INTROSPECTION_DEPTH_EXCEEDED", "1" },
        { "MaxFieldMergeComparisons", "MAX_FIELD_MERGE_COMPARISONS", "4" },
        { "MaxFieldCycles", "MAX_FIELD_CYCLES_EXCEEDED", "2" },
        { "MaxVariablesBytes", "MAX_VARIABLES_BYTES_EXCEEDED", "20" },
        { "MaxVariableDepth", "MAX_VARIABLE_DEPTH_EXCEEDED", "2" },
        { "MaxVariableListItems", "MAX_VARIABLE_LIST_ITEMS_EXCEEDED", "3" },
        { "MaxVariableStringBytes", "MAX_VARIABLE_STRING_BYTES_EXCEEDED", "5" },
        { "MaxFieldCost", "MAX_FIELD_COST_EXCEEDED", "3" },
        { "MaxTypeCost", "MAX_TYPE_COST_EXCEEDED", "6" },
        { "MaxResultBytes", "RESULT_TOO_LARGE", "100" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Limit_AtItsEdge_ServesWhatIsWithinAndRefusesWhatIsBeyond(string setting, string code, string value)
    {
        var attack = LimitCases.Of(setting);
        await using var server = await StartAsync(attack.Limit);

        var within = await SendAsync(server, attack.Within);
        var beyond = await SendAsync(server, attack.Beyond);
        var legacy = await SendAsync(server, attack.Beyond, "application/json");
        var after = await SendAsync(server, attack.Within);

        within.Status.ShouldBe(200, within.Body);
        within.Json.TryGetProperty("errors", out _).ShouldBeFalse(within.Body);
        beyond.ShouldBeRefused(400, code, $".{setting}");
        beyond.ErrorMessage.ShouldContain(value);
        legacy.ShouldBeRefused(200, code, $".{setting}");
        after.Body.ShouldBe(within.Body);
    }

    [Fact]
    public void Limits_OfDocumentsVariablesAndCosts_AreAllTried() =>
        typeof(ParserOptions).GetProperties().Concat(typeof(ValidationLimits).GetProperties()).Concat(typeof(ExecutionLimits).GetProperties())
            .Where(p => p.PropertyType == typeof(int) || p.PropertyType == typeof(double))
            .Select(p => p.Name)
            .Except(Limits.Select(row => row.Data.Item1))
            // The first two do not refuse, they cut. The last ends a stream: IncrementalLimitTests.
            .ShouldBe(["MaxErrors", "MaxValidationErrors", "MaxPendingDeliveries"]);

    [Fact]
    public async Task MaxErrors_OfAResponse_KeepsTheFirstAndSaysHowManyThereWere()
    {
        await using var server = await StartAsync(o => o with { Limits = o.Limits with { MaxErrors = 2 } });

        var response = await SendAsync(server, new("{ failing }"));

        response.Status.ShouldBe(200);
        response.Data.GetProperty("failing").GetArrayLength().ShouldBe(5);
        Codes(response).ShouldBe(["E", "E", "MAX_ERRORS_EXCEEDED"]);
        response.Json.GetProperty("errors")[2].GetProperty("message").GetString()!
            .ShouldContain("3 more errors were left out; a response has at most 2 of this kind (ExecutionLimits.MaxErrors)");
        (await SendAsync(server, new("{ hello }"))).Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Fact]
    public async Task MaxValidationErrors_OfADocument_KeepsTheFirstAndSaysHowManyThereWere()
    {
        await using var server = await StartAsync(o => o with { Limits = o.Limits with { MaxValidationErrors = 2 } });

        var response = await SendAsync(server, new("{ a b c d }"));

        response.Status.ShouldBe(400);
        Codes(response).ShouldBe(["GRAPHQL_VALIDATION_FAILED", "GRAPHQL_VALIDATION_FAILED", "MAX_ERRORS_EXCEEDED"]);
        response.Body.ShouldContain("(ExecutionLimits.MaxValidationErrors)");
    }

    [Fact]
    public async Task MaxErrors_OfTheValidator_StopsThereAndSaysSo()
    {
        await using var server = await StartAsync(o => o with { Validation = o.Validation with { MaxErrors = 3 } });

        var response = await SendAsync(server, new("{ a b c d e f }"));

        Codes(response).ShouldBe([.. Enumerable.Repeat("GRAPHQL_VALIDATION_FAILED", 3), "MAX_VALIDATION_ERRORS_EXCEEDED"]);
        response.Body.ShouldContain("more than 3 errors");
        response.Body.ShouldContain("(ValidationOptions.MaxErrors)");
    }

    [Fact]
    public async Task ExecutionTimeout_OfWorkThatNeverWaits_EndsItBetweenFields()
    {
        var clock = new SteppingTime();
        await using var server = await StartAsync(o => o with { ExecutionTimeout = TimeSpan.FromSeconds(5), TimeProvider = clock }, clock.Step);

        var response = await SendAsync(server, new("{ a: busy b: busy c: busy }"));

        response.ShouldBeRefused(500, "EXECUTION_TIMEOUT", "at most 5 seconds are allowed (ExecutorOptions.ExecutionTimeout)");
        (await SendAsync(server, new("{ busy }"))).Data.GetProperty("busy").GetString().ShouldBe("done");
    }

    private static IEnumerable<string?> Codes(GraphQLResponse response) => response.Json.GetProperty("errors").EnumerateArray()
        .Select(e => e.GetProperty("extensions").GetProperty("code").GetString());

    private static Task<ExampleServer> StartAsync(Func<ExecutorOptions, ExecutorOptions> limit, Action? work = null) =>
        ExampleServer.StartAsync(graphQL => graphQL.AddSchema(_ => LimitSchema.Create(work ?? (() => { }))).ConfigureExecutor(limit));

    private static Task<GraphQLResponse> SendAsync(
        ExampleServer server, LimitRequest request, string accept = ExampleServerRequests.GraphQLResponseType) =>
        server.PostAsync(
            Encoding.UTF8.GetBytes($$"""{"query":{{JsonSerializer.Serialize(request.Query)}},"variables":{{request.Variables}}}"""),
            "application/json",
            accept);

    /// <summary>A clock that moves only when work is done.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Read(ref _seconds);

        public void Step() => Interlocked.Add(ref _seconds, 3);
    }
}
