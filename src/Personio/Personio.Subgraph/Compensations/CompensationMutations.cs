using Personio.Client.Compensations;
using Personio.Subgraph.Access;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Compensations;

[MutationType]
public static partial class CompensationMutations
{
    /// <summary>Enters pay. It cannot be taken back through the API; the credential needs the rights to read and to write compensations.</summary>
    /// <param name="input">The pay.</param>
    [UseMutationConvention, WriteErrors, Tag(DataClass.Pay), Cost(2 * UpstreamCost.Call)]
    public static Task<Compensation> CreateCompensationAsync(
        CreateCompensationInput input, CompensationLedger ledger, CancellationToken cancellationToken)
        => ledger.CreateAsync(input, cancellationToken);

    /// <summary>Adds a kind of pay.</summary>
    /// <param name="input">The kind of pay.</param>
    [UseMutationConvention, WriteErrors, Cost(UpstreamCost.Call)]
    public static Task<CompensationType> CreateCompensationTypeAsync(
        CreateCompensationTypeInput input, CompensationLedger ledger, CancellationToken cancellationToken)
        => ledger.CreateTypeAsync(input, cancellationToken);
}
