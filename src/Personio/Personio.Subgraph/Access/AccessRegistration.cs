using GraphQL.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Personio.Client.Connections;
using Personio.Subgraph.Caching;

namespace Personio.Subgraph.Access;

/// <summary>Registers who may ask what, and with which connection.</summary>
internal static class AccessRegistration
{
    private const string SchemeName = "Access";

    /// <summary>Adds the ways in which callers are known.</summary>
    public static void AddAccess(this IServiceCollection services, AccessRules rules)
    {
        services.AddSingleton(rules);
        services.AddSingleton(new ApiKeyRing(rules.Keys));
        services.AddSingleton<SocketCallers>();
        services.AddSingleton<CallerBudget>();
        services.AddSingleton<IConfigureOptions<GraphQLWebSocketOptions>>(provider => new ConfigureOptions<GraphQLWebSocketOptions>(
            options => options.Authorize = provider.GetRequiredService<SocketCallers>().AdmitAsync));
        var authentication = services.AddAuthentication(SchemeName)
            .AddPolicyScheme(SchemeName, displayName: null, options => options.ForwardDefaultSelector = context => SchemeOf(context.Request, rules))
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null);
        if (rules.Jwt is { } jwt)
        {
            authentication.AddJwtBearer(JwtAuthentication.SchemeName, configureOptions: _ => { });
            services.AddOptions<JwtBearerOptions>(JwtAuthentication.SchemeName)
                .Configure<PersonioConnectionNames>((options, connections) => JwtAuthentication.Configure(options, jwt, connections));
        }
    }

    /// <summary>Gives the schema its rules, and each operation the connection that its caller has chosen and their budget.</summary>
    public static GraphQLServerBuilder AddAccess(this GraphQLServerBuilder server) => server
        .AddModule<AccessModule>()
        .ConfigureExecutor(static (services, options) => CallerBudget.IsNeeded(services.GetRequiredService<AccessRules>())
            ? options with { Admission = services.GetRequiredService<CallerBudget>() }
            : options)
        .AddAuthorization(options =>
        {
            foreach (var permission in Permission.All)
            {
                options.AddPolicy(permission, policy => policy.RequireClaim(Caller.PermissionClaim, permission));
            }
        })
        .ConfigureRequest(static (context, request) => Enter(context, request));

    /// <summary>Asks who comes, ahead of the endpoints that are marked with <see cref="ForCallers"/>.</summary>
    public static void UseAccess(this WebApplication app)
    {
        // Only then is it known what is a WebSocket.
        app.UseWebSockets();
        app.UseMiddleware<CallerGate>();
    }

    // An operation without a connection has not come through the gate: it must not get the default one.
    private static OperationRequest Enter(HttpContext context, OperationRequest request)
    {
        var connection = context.Features.Get<CallerConnection>()
            ?? throw new InvalidOperationException("An operation has come past the check of its caller.");
        connection.Apply(request.Services);
        var isShared = context.RequestServices.GetRequiredService<AnswerSharing>().Shares(request);
        return request.BeginEvent is not { } begin ? request with { SharesAnswer = isShared } : request with
        {
            SharesAnswer = isShared,
            BeginEvent = () =>
            {
                var scope = begin();
                connection.Apply(scope.Services);
                return scope;
            },
        };
    }

    // A token where tokens are taken; everything else is looked up among the keys, and refused there.
    private static string SchemeOf(HttpRequest request, AccessRules rules) =>
        rules.Jwt is not null
        && !request.Headers.ContainsKey(Credentials.KeyHeader)
        && Credentials.BearerOf(request) is { } bearer
        && Credentials.IsToken(bearer)
            ? JwtAuthentication.SchemeName
            : ApiKeyAuthentication.SchemeName;
}
