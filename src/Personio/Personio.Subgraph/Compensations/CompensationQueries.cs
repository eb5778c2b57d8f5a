using Personio.Client.Compensations;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Compensations;

[QueryType]
public static partial class CompensationQueries
{
    /// <summary>
    /// What is paid in a period, base salaries without proration, in Personio's own order unless <c>order</c> asks for another. Personio answers a month at
    /// most by a call, so each month of the period is a call of its own.
    /// </summary>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Last day of the period, included; at most a year after the first.</param>
    /// <param name="employeeIds">Only what these employees are paid.</param>
    /// <param name="legalEntityId">Only what this legal entity pays.</param>
    [UsePaging, UseFiltering, UseSorting, Cost(2 * UpstreamCost.Call)]
    public static async Task<Connection<Compensation>?> GetCompensationsAsync(
        DateOnly from,
        DateOnly to,
        PagingArguments page,
        QueryContext<Compensation> query,
        CompensationLedger ledger,
        CancellationToken cancellationToken,
        [ID] IReadOnlyList<string>? employeeIds = null,
        [ID] string? legalEntityId = null)
        => await ledger.ListAsync(
            PayPeriod.Check(from, to),
            new CompensationFilter { PersonIds = employeeIds, LegalEntityId = legalEntityId },
            query,
            page,
            cancellationToken);

    /// <summary>The kinds of pay.</summary>
    [Cost(UpstreamCost.Call), ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<CompensationType>?> GetCompensationTypesAsync(
        CompensationLedger ledger, CancellationToken cancellationToken)
        => await ledger.ListTypesAsync(cancellationToken);
}
