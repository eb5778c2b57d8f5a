using Personio.Subgraph.CostCenters;
using Personio.Subgraph.JobCatalog;
using Personio.Subgraph.LegalEntities;
using Personio.Subgraph.Offices;

namespace Personio.Subgraph.OrgUnits;

/// <summary>Registers what reads the company's structure; each lives as long as the operation.</summary>
internal static class OrganisationServices
{
    public static void AddOrganisation(this IServiceCollection services)
    {
        services.AddScoped<OrgUnitCatalog>();
        services.AddScoped<OfficeCatalog>();
        services.AddScoped<LegalEntityCatalog>();
        services.AddScoped<CostCenterCatalog>();
        services.AddScoped<CatalogJobDirectory>();
    }
}
