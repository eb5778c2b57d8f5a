using Personio.Subgraph.Reports;
using Personio.Subgraph.SalaryBands;

namespace Personio.Subgraph.Compensations;

/// <summary>Registers what reads pay and reports; each lives as long as the operation.</summary>
internal static class PayServices
{
    public static void AddPay(this IServiceCollection services)
    {
        services.AddScoped<SalaryBandCatalog>();
        services.AddScoped<CompensationLedger>();
        services.AddScoped<ReportLibrary>();
    }
}
