using Personio.Client.Connections;
using Personio.Client.Webhooks;
using Personio.Subgraph.Watching;

namespace Personio.Subgraph.Webhooks;

/// <summary>Registers what receives webhooks, and what manages them.</summary>
internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new WebhookAddress(configuration));
        services.AddSingleton<WebhookDiary>();
        services.AddSingleton<WebhookInbox>();
        services.AddScoped<WebhookMonitor>();
        services.AddSingleton<IChangeSource, LostWebhooks>();
        services.AddScoped(static provider => new WebhookRegistry(
            provider.GetRequiredService<WebhooksClient>(),
            provider.GetRequiredService<ChosenConnection>(),
            provider,
            provider.GetRequiredService<WebhookAddress>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
