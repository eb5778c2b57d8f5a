namespace Personio.Subgraph.Accounts;

/// <summary>Registers what tells how connections are doing.</summary>
internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddPerConnection<RecentFindings>()
        .AddScoped<ConnectionProbe>()
        .AddScoped<ApiSurvey>();
}
