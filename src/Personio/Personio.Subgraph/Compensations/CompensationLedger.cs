using Personio.Client.Compensations;
using Personio.Client.Employees;
using Personio.Client.Json;
using Personio.Subgraph.Absences;
using Personio.Subgraph.Idempotency;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Compensations;

/// <summary>What people are paid, with as few listings as an operation needs. Personio answers a month at most by a call.</summary>
public sealed class CompensationLedger(CompensationsClient client, IdempotentWrites writes)
{
    // As many people as one address holds; above that, everybody's pay is one listing.
    private const int MaxPeoplePerListing = 100;

    private static readonly IdempotentWrite<CreateCompensationInput, string> Creation =
        new("createCompensation", CompensationJson.Default.CreateCompensationInput, CompensationJson.Default.String);

    private static readonly IdempotentWrite<CreateCompensationTypeInput, CompensationType> TypeCreation =
        new("createCompensationType", CompensationJson.Default.CreateCompensationTypeInput, CompensationJson.Default.CompensationType);

    private readonly SharedListing<CompensationType> _types = new(client.ListTypesAsync);

    /// <summary>What is paid in a period, in Personio's order; reads only as far as the page asks.</summary>
    public Task<Connection<Compensation>> ListAsync(
        DateRange period, CompensationFilter filter, QueryContext<Compensation> query, PagingArguments page, CancellationToken cancellationToken)
        => Connections.FromQueryAsync(client.ListAsync(period.From, period.To, filter, cancellationToken), query, page, cancellationToken);

    /// <summary>What each of many employees is paid in a period, the latest first, by one listing.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Compensation>?>> ListByEmployeeAsync(
        IReadOnlyList<Employee> employees, DateRange period, CancellationToken cancellationToken)
    {
        var ids = employees.Select(employee => employee.Id).Distinct(StringComparer.Ordinal).ToList();
        var filter = new CompensationFilter { PersonIds = ids.Count <= MaxPeoplePerListing ? ids : null };
        var paid = new List<Compensation>();
        await foreach (var compensation in client.ListAsync(period.From, period.To, filter, cancellationToken))
        {
            paid.Add(compensation);
        }

        var byEmployee = paid
            .OrderByDescending(compensation => compensation.EffectiveFrom)
            .ThenBy(compensation => compensation.Id, StringComparer.Ordinal)
            .ToLookup(compensation => compensation.Person?.Id, StringComparer.Ordinal);
        return [.. employees.Select(employee => byEmployee[employee.Id].ToList())];
    }

    /// <summary>Enters pay and reads it back from the listing of its first day: Personio has no call for one compensation.</summary>
    public async Task<Compensation> CreateAsync(CreateCompensationInput input, CancellationToken cancellationToken)
    {
        var compensation = CompensationInputRules.Check(input);
        var id = await writes.RunAsync(Creation, input.IdempotencyKey, input, stop => client.CreateAsync(compensation, stop), cancellationToken);
        var filter = new CompensationFilter { PersonIds = [compensation.PersonId] };
        await foreach (var entered in client.ListAsync(compensation.EffectiveFrom, compensation.EffectiveFrom, filter, cancellationToken))
        {
            if (entered.Id == id)
            {
                return entered;
            }
        }

        return new Compensation { Id = id, Person = new ObjectReference(compensation.PersonId) };
    }

    /// <summary>Adds a kind of pay.</summary>
    public Task<CompensationType> CreateTypeAsync(CreateCompensationTypeInput input, CancellationToken cancellationToken)
    {
        var category = CompensationInputRules.Check(input);
        return writes.RunAsync(TypeCreation, input.IdempotencyKey, input, stop => client.CreateTypeAsync(input.Name.Trim(), category, stop), cancellationToken);
    }

    /// <summary>The kinds of pay, read once for the operation.</summary>
    public Task<IReadOnlyList<CompensationType>> ListTypesAsync(CancellationToken cancellationToken) => _types.ReadAsync(cancellationToken);
}
