using Personio.Client.SalaryBands;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.SalaryBands;

/// <summary>The company's salary bands. There are few, so all are read, once for the operation.</summary>
public sealed class SalaryBandCatalog(SalaryBandsClient client)
{
    private readonly SharedListing<SalaryBand> _all = new(stop => client.ListAsync(cancellationToken: stop));

    public Task<IReadOnlyList<SalaryBand>> ListAsync(CancellationToken cancellationToken) => _all.ReadAsync(cancellationToken);
}
