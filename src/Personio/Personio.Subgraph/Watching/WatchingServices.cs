using Microsoft.Extensions.Caching.Distributed;
using Personio.Client.Absences;
using Personio.Client.AttendancePeriods;
using Personio.Client.CareerSite;
using Personio.Client.Employees;
using Personio.Client.Projects;
using Personio.Client.Recruiting;
using Personio.Client.Security;

namespace Personio.Subgraph.Watching;

/// <summary>Registers how changes are told.</summary>
internal static class WatchingServices
{
    public static IServiceCollection AddWatching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(WatchSettings.Read(configuration));
        services.AddSingleton<ReplicatedTopics>();
        services.AddSingleton<ITopicEventSender>(static provider => provider.GetRequiredService<ReplicatedTopics>());
        services.AddHostedService(static provider => provider.GetRequiredService<ReplicatedTopics>());
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<SettlingChanges>();
        services.AddScoped<ChangeStream>();
        services.AddScoped(static provider => new ChangeHistory(
            new ComparedObjects(
                provider.GetRequiredService<EmployeesClient>(),
                provider.GetRequiredService<AbsencesClient>(),
                provider.GetRequiredService<AttendancePeriodsClient>(),
                provider.GetRequiredService<ProjectsClient>(),
                provider.GetRequiredService<RecruitingClient>(),
                provider.GetRequiredService<CareerSiteClient>()),
            new ChangeSnapshots(provider.GetRequiredService<IDistributedCache>(), provider.GetRequiredService<ConnectionSeal>()),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IChangeSource, PolledChanges>();
        services.AddSingleton<IChangeSource, PolledPositions>();
        services.AddHostedService<ChangePoller>();
        return services;
    }
}
