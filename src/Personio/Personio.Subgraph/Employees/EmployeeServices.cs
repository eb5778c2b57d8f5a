using Personio.Subgraph.Accounts;

namespace Personio.Subgraph.Employees;

internal static class EmployeeServices
{
    /// <summary>Registers what reads and writes employees.</summary>
    public static IServiceCollection AddEmployees(this IServiceCollection services)
    {
        services.AddScoped<EmployeeDirectory>();
        services.AddPerConnection<EmployeeCount>();
        services.AddScoped<EmployeeRegistration>();
        services.AddScoped<EmployeeUpdates>();
        services.AddScoped<EmployeeDeparture>();
        services.AddScoped<EmployeeRefusals>();
        return services;
    }
}
