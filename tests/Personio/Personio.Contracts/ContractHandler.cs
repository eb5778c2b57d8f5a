namespace Personio.Contracts;

/// <summary>Shows every call that passes to a <see cref="ContractLedger"/>. Belongs next to the network, where headers are complete.</summary>
/// <param name="isHonest">Whether the sandbox answers as itself just now; while a fault is in force its answers are wrong on purpose.</param>
public sealed class ContractHandler(ContractLedger ledger, Func<bool> isHonest) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!ledger.IsOpen || !isHonest())
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var sent = await Body.ReadAsync(request.Content, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        ledger.Add(await Exchange.ReadAsync(request, sent, response, cancellationToken));
        return response;
    }
}
