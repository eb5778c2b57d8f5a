using Personio.Subgraph.Candidates;
using Personio.Subgraph.Jobs;
using Personio.Subgraph.OpenPositions;

namespace Personio.Subgraph.Applications;

/// <summary>Registers what reads and enters applications, with what they are about.</summary>
internal static class RecruitingServices
{
    public static void AddRecruiting(this IServiceCollection services)
    {
        services.AddScoped<ApplicationRegister>();
        services.AddScoped<ApplicationDesk>();
        services.AddScoped<CandidatePool>();
        services.AddScoped<JobBoard>();
        services.AddScoped<OpenPositionBoard>();
    }
}
