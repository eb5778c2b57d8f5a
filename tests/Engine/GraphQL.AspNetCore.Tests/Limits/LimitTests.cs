using System.Text;
using System.Text.Json;
using GraphQL.AspNetCore.Limits;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;

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
        { "MaxDefinitions", "MAX_DEFINITIONS_EXCEEDED", "2" },
        { "MaxVariableDefinitions", "MAX_VARIABLE_DEFINITIONS_EXCEEDED", "1" },
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
        { "FieldCycles", "MAX_FIELD_CYCLES_EXCEEDED", "1" },
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
        beyond.ShouldBeRefused(400, code, $"GraphQLLimits.{setting}");
        beyond.ErrorMessage.ShouldContain(value);
        legacy.ShouldBeRefused(200, code, $"GraphQLLimits.{setting}");
        after.Body.ShouldBe(within.Body);
    }

    [Fact]
    public void Limits_OfAServer_AreAllTried() =>
        typeof(GraphQLLimits).GetProperties().Select(p => p.Name)
            .Except(Limits.Select(row => row.Data.Item1))
            .Order(StringComparer.Ordinal)
            .ShouldBe(
            [
                // Below, because they cut or end what is under way, and in BodyLimitTests, BatchTests, BusyServerTests, EventStreamLifetimeTests and IncrementalLimitTests.
                "ExecutionTimeout", "MaxBatchOperations", "MaxConcurrentExecutions", "MaxErrors", "MaxEventStreams", "MaxExecutionWait", "MaxPendingDeliveries",
                "MaxRequestBodyBytes", "MaxValidationErrors", "MaxWaitingExecutions",
            ]);

    [Fact]
    public void Limits_OfTheLayers_AreAllThoseOfAServer()
    {
        var limits = new GraphQLLimits();
        foreach (var property in typeof(GraphQLLimits).GetProperties().Where(p => p.PropertyType == typeof(int)))
        {
            property.SetValue(limits, 12_345);
        }

        var options = LimitsOfLayers.Apply(limits, new ExecutorOptions());

        object[] layers = [options.Parser, options.Validation.Limits, options.Limits];
        layers.SelectMany(layer => layer.GetType().GetProperties().Where(p => p.PropertyType == typeof(int)).Select(p => (p.Name, Value: p.GetValue(layer))))
            .Where(limit => limit.Value is not 12_345).ShouldBeEmpty();
    }

    [Fact]
    public async Task MaxErrors_OfAResponse_KeepsTheFirstAndSaysHowManyThereWere()
    {
        await using var server = await StartAsync(l => l.MaxErrors = 2);

        var response = await SendAsync(server, new("{ failing }"));

        response.Status.ShouldBe(200);
        response.Data.GetProperty("failing").GetArrayLength().ShouldBe(5);
        Codes(response).ShouldBe(["E", "E", "MAX_ERRORS_EXCEEDED"]);
        response.Json.GetProperty("errors")[2].GetProperty("message").GetString()!
            .ShouldContain("3 more errors were left out; a response has at most 2 (GraphQLLimits.MaxErrors)");
        (await SendAsync(server, new("{ hello }"))).Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Fact]
    public async Task MaxValidationErrors_OfADocument_StopsThereAndSaysSo()
    {
        await using var server = await StartAsync(l => l.MaxValidationErrors = 3);

        var response = await SendAsync(server, new("{ a b c d e f }"));

        response.Status.ShouldBe(400);
        Codes(response).ShouldBe([.. Enumerable.Repeat("GRAPHQL_VALIDATION_FAILED", 3), "MAX_VALIDATION_ERRORS_EXCEEDED"]);
        response.Body.ShouldContain("more than 3 errors; validation stopped there (GraphQLLimits.MaxValidationErrors)");
    }

    [Fact]
    public async Task ExecutionTimeout_OfWorkThatNeverWaits_EndsItBetweenFields()
    {
        var clock = new SteppingTime();
        await using var server = await StartAsync(l => l.ExecutionTimeout = TimeSpan.FromSeconds(5), clock.Step, clock);

        var response = await SendAsync(server, new("{ a: busy b: busy c: busy }"));

        response.ShouldBeRefused(500, "EXECUTION_TIMEOUT", "at most 5 seconds are allowed (GraphQLLimits.ExecutionTimeout)");
        (await SendAsync(server, new("{ busy }"))).Data.GetProperty("busy").GetString().ShouldBe("done");
    }

    private static IEnumerable<string?> Codes(GraphQLResponse response) => response.Json.GetProperty("errors").EnumerateArray()
        .Select(e => e.GetProperty("extensions").GetProperty("code").GetString());

    private static Task<ExampleServer> StartAsync(Action<GraphQLLimits> limit, Action? work = null, TimeProvider? clock = null) =>
        ExampleServer.StartAsync(graphQL => graphQL
            .AddSchema(_ => LimitSchema.Create(work ?? (() => { })))
            .ConfigureLimits(limit)
            .ConfigureExecutor(o => o with { TimeProvider = clock ?? o.TimeProvider }));

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
