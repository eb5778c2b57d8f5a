namespace Personio.Subgraph.Projects;

/// <summary>Registers what reads and writes projects.</summary>
internal static class ProjectServices
{
    public static void AddProjects(this IServiceCollection services)
    {
        services.AddScoped<ProjectDirectory>();
        services.AddScoped<ProjectOffice>();
    }
}
