using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using GraphQL.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Tests.Hosting;

public sealed class AddGraphQLServerTests
{
    [Fact]
    public async Task StartAsync_NoModules_SaysWhatIsMissing()
    {
        var exception = await StartFailsAsync<InvalidOperationException>(services => services.AddGraphQLServer());

        exception.Message.ShouldContain("has no schema");
    }

    [Fact]
    public async Task StartAsync_InvalidSchema_StopsTheProgramWithTheSchemasMessage()
    {
        var exception = await StartFailsAsync<SchemaException>(services => services.AddGraphQLServer().AddSchema(
            _ => ExecutableSchema.Create(new SchemaBuilder().AddSdl("type Query { broken: Nothing }").Build(), _ => { })));

        exception.Message.ShouldContain("Nothing");
    }

    public static TheoryData<string, Action<GraphQLLimits>> Senseless => new()
    {
        { "GraphQLLimits.MaxRequestBodyBytes must be above 0", limits => limits.MaxRequestBodyBytes = 0 },
        { "GraphQLLimits.MaxRequestBodyBytes must be at most", limits => limits.MaxRequestBodyBytes = long.MaxValue },
        { "GraphQLLimits.MaxDepth must be above 0", limits => limits.MaxDepth = 0 },
        { "GraphQLLimits.MaxTokens must be above 0", limits => limits.MaxTokens = -1 },
        { "GraphQLLimits.MaxAliases must not be below 0", limits => limits.MaxAliases = -1 },
        { "GraphQLLimits.MaxExecutionWait must be at most 5 minutes", limits => limits.MaxExecutionWait = TimeSpan.FromMinutes(6) },
        { "GraphQLLimits.ExecutionTimeout must be above 0", limits => limits.ExecutionTimeout = TimeSpan.Zero },
        { "GraphQLLimits.FieldCycles[\"Node.node\"] must not be below 0", limits => limits.FieldCycles["Node.node"] = -1 },
    };

    [Theory]
    [MemberData(nameof(Senseless), DisableDiscoveryEnumeration = true)]
    public async Task StartAsync_LimitThatMakesNoSense_IsRefused(string message, Action<GraphQLLimits> configure)
    {
        var exception = await StartFailsAsync<OptionsValidationException>(services =>
            services.AddGraphQLServer().AddSchema(_ => Hello()).ConfigureLimits(configure));

        exception.Message.ShouldContain(message);
    }

    public static TheoryData<Func<ExecutorOptions, ExecutorOptions>> OtherWays => new()
    {
        options => options with { ExecutionTimeout = TimeSpan.FromSeconds(1) },
        options => options with { Parser = options.Parser with { MaxTokens = 1 } },
        options => options with { Validation = options.Validation with { Limits = options.Validation.Limits with { MaxDepth = 1 } } },
        options => options with { Limits = options.Limits with { MaxErrors = 1 } },
    };

    [Theory]
    [MemberData(nameof(OtherWays), DisableDiscoveryEnumeration = true)]
    public async Task StartAsync_LimitsChangedInTheExecutorsOptions_SaysWhereTheyAreSet(Func<ExecutorOptions, ExecutorOptions> change)
    {
        var exception = await StartFailsAsync<InvalidOperationException>(services =>
            services.AddGraphQLServer().AddSchema(_ => Hello()).ConfigureExecutor(change));

        exception.Message.ShouldContain("ConfigureLimits(limits => limits.MaxDepth = 8)");
    }

    [Fact]
    public void MapGraphQL_NoServerRegistered_SaysWhatToCall()
    {
        using var application = (IDisposable)WebApplication.CreateSlimBuilder().Build();

        Should.Throw<InvalidOperationException>(() => ((WebApplication)application).MapGraphQL())
            .Message.ShouldContain("AddGraphQLServer");
    }

    [Fact]
    public void AddGraphQLServer_Modules_MakeOneSchema()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddGraphQLServer().AddModule<QueryModule>().AddModule<EmployeeModule>().AddModule<EmployeeModule>();
        using var provider = services.BuildServiceProvider();

        var schema = provider.GetRequiredService<RequestExecutor>().Schema.Schema;

        schema.QueryType.ShouldNotBeNull().Fields.Select(f => f.Name).ShouldBe(["hello", "employee"]);
    }

    [Fact]
    public void ConfigureExecutor_SeveralChanges_ApplyInOrderOverWhatServicesGive()
    {
        var time = new NoTime();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time);
        services.AddGraphQLServer().AddSchema(_ => Hello()).AddErrorFilter<NoFilter>()
            .ConfigureExecutor(options => options with { DocumentCacheSize = 5 })
            .ConfigureExecutor((_, options) => options with { DocumentCacheSize = options.DocumentCacheSize + 1 });
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<RequestExecutor>().Options;

        options.DocumentCacheSize.ShouldBe(6);
        options.TimeProvider.ShouldBeSameAs(time);
        options.ErrorFilters.ShouldHaveSingleItem().ShouldBeOfType<NoFilter>();
    }

    [Fact]
    public void AddGraphQLServer_OperationContext_IsOneForEachScope()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddGraphQLServer().AddSchema(_ => Hello());
        using var provider = services.BuildServiceProvider();
        using var first = provider.CreateScope();
        using var second = provider.CreateScope();

        var context = first.ServiceProvider.GetRequiredService<OperationContext>();

        context.ShouldBeSameAs(first.ServiceProvider.GetRequiredService<OperationContext>());
        context.ShouldNotBeSameAs(second.ServiceProvider.GetRequiredService<OperationContext>());
    }

    private static ExecutableSchema Hello() => ExecutableSchema.Create(
        new SchemaBuilder().AddSdl("type Query { hello: String }").Build(),
        bindings => bindings.Field("Query", "hello", new Resolver(_ => "world")));

    private static async Task<TException> StartFailsAsync<TException>(Action<IServiceCollection> register) where TException : Exception
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        register(builder.Services);
        await using var application = builder.Build();
        return await Should.ThrowAsync<TException>(() => application.StartAsync());
    }

    private sealed class QueryModule : SchemaModule
    {
        public override string Sdl => "type Query { hello: String }";

        public override void Bind(SchemaBindings bindings) => bindings.Field("Query", "hello", new Resolver(_ => "world"));
    }

    private sealed class EmployeeModule : SchemaModule
    {
        public override string Sdl => "extend type Query { employee: String }";

        public override void Bind(SchemaBindings bindings) => bindings.Field("Query", "employee", new Resolver(_ => "Ada"));
    }

    private sealed class NoFilter : IErrorFilter
    {
        public GraphQLError? OnException(Exception exception) => null;
    }

    private sealed class NoTime : TimeProvider;
}
