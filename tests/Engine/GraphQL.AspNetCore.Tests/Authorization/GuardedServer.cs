using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using GraphQL.Schema;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Tests.Authorization;

/// <summary>A server whose fields are not for everybody. A caller is who its <c>Authorization</c> header says: <c>name role,role expiry</c>.</summary>
internal static class GuardedServer
{
    public const string Sdl = """
        type Query { open: String known: String adult: String manager: String tenant: String }
        type Subscription { ticks: Int }
        """;

    public static Task<ExampleServer> StartAsync(Action<GraphQLServerBuilder>? configure = null) =>
        ExampleServer.StartAsync(graphQL => Configure(graphQL, configure ?? AddAuthorization));

    public static void Configure(GraphQLServerBuilder graphQL) => Configure(graphQL, AddAuthorization);

    public static void AddAuthorization(GraphQLServerBuilder graphQL) => graphQL.AddAuthorization(options =>
        options.AddPolicy("adult", policy => policy.RequireClaim("age", "18").RequireAuthenticatedUser()));

    public static ExecutableSchema Create(IServiceProvider services) => ExecutableSchema.Create(
        new SchemaBuilder().AddSdl(Sdl).Build(),
        bindings => bindings
            .Field("Query", "open", new Resolver(_ => "open"))
            .Field("Query", "known", new Resolver(context => context.User!.Identity!.Name))
            .Field("Query", "adult", new Resolver(_ => "adult"))
            .Field("Query", "manager", new Resolver(_ => "manager"))
            .Field("Query", "tenant", new Resolver(context => context.GlobalStateOrDefault<string>("tenant")))
            .Field("Subscription", "ticks", new SubscriptionResolver(async context => Events(
                await context.Service<ITopicEventReceiver>().SubscribeAsync<int>("ticks", context.CancellationToken))))
            .Authorize("Query", "known", new AuthorizationRule(null))
            .Authorize("Query", "adult", new AuthorizationRule("adult"))
            .Authorize("Query", "manager", new AuthorizationRule(null, "manager", "owner"))
            .Authorize("Subscription", "ticks", new AuthorizationRule(null)));

    private static void Configure(GraphQLServerBuilder graphQL, Action<GraphQLServerBuilder> configure)
    {
        graphQL.Services.AddAuthentication("header").AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>("header", null);
        graphQL.AddSchema(Create);
        configure(graphQL);
    }

    private static async IAsyncEnumerable<object?> Events(IAsyncEnumerable<int> numbers)
    {
        await foreach (var number in numbers)
        {
            yield return number;
        }
    }

    private sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers.Authorization.ToString().Split(' ') is not [{ Length: > 0 } name, var roles, var expiry])
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var claims = roles.Split(',').Select(r => r.StartsWith("age:", StringComparison.Ordinal) ? new Claim("age", r[4..]) : new Claim(ClaimTypes.Role, r));
            var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), .. claims], "header"));
            var properties = new AuthenticationProperties
            {
                ExpiresUtc = expiry is "-" ? null : DateTimeOffset.FromUnixTimeSeconds(long.Parse(expiry, CultureInfo.InvariantCulture)),
            };
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, properties, "header")));
        }
    }
}
