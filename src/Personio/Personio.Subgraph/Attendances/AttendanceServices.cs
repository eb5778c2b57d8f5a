namespace Personio.Subgraph.Attendances;

/// <summary>Registers what reads and writes attendances.</summary>
internal static class AttendanceServices
{
    public static void AddAttendances(this IServiceCollection services)
    {
        services.AddScoped<TimeSheet>();
        services.AddScoped<TimeClock>();
    }
}
