using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <content>Employees by e-mail address. Addresses are compared without case, as Personio does.</content>
public sealed partial class EmployeeDirectory
{
    private const string EmailAttribute = "email";

    // The address is read even where nobody selects it: whom Personio answers with is checked against who was asked for.
    private EmployeeFilter WithEmail =>
        Filter.Attributes is { } attributes ? Filter with { Attributes = [.. attributes.Append(EmailAttribute).Distinct(StringComparer.Ordinal)] } : Filter;

    /// <summary>Finds the employee, possibly a former one, who has an e-mail address, by one call; null where nobody has it.</summary>
    public async Task<Employee?> GetByEmailAsync(string email, CancellationToken cancellationToken)
    {
        // No address, and nothing that Personio would refuse as one.
        if (!email.Trim().Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var page = await client.ListPageAsync(offset: 0, limit: 1, WithEmail with { Email = email.Trim() }, cancellationToken);
        return page.Items is [var employee, ..] && IsWhoWasAskedFor(employee, email.Trim(), page) ? Remember(employee) : null;
    }

    /// <summary>All employees by their addresses, where that costs fewer calls than looking for some one by one; null where it does not.</summary>
    /// <param name="wanted">How many addresses are looked for.</param>
    public async Task<IReadOnlyDictionary<string, Employee>?> GetAllByEmailIfCheaperAsync(int wanted, CancellationToken cancellationToken)
    {
        if (wanted > 1 && count.Known is null)
        {
            await ReadPageAsync(offset: 0, limit: 1, cancellationToken);
        }

        if (wanted <= PagesOfAll())
        {
            return null;
        }

        var everyone = new Dictionary<string, Employee>(StringComparer.OrdinalIgnoreCase);
        await foreach (var employee in client.ListAllAsync(WithEmail, cancellationToken))
        {
            if (employee.Email is { } email)
            {
                everyone.TryAdd(email, Remember(employee));
            }
        }

        // Where the credential may not read addresses, Personio can still be asked for one.
        return everyone.Count > 0 ? everyone : null;
    }

    // Each employee once, by calls for each address or by pages, whichever are fewer.
    private async Task<IEnumerable<Employee>> GetByEmailsAsync(IReadOnlyList<string> emails, CancellationToken cancellationToken)
    {
        var found = new Employee?[emails.Count];
        if (await GetAllByEmailIfCheaperAsync(emails.Count, cancellationToken) is { } everyone)
        {
            found = [.. emails.Select(email => everyone.GetValueOrDefault(email))];
        }
        else
        {
            await Parallel.ForAsync(
                0,
                found.Length,
                new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
                async (i, stop) => found[i] = await GetByEmailAsync(emails[i], stop));
        }

        return found.OfType<Employee>().DistinctBy(employee => employee.Id);
    }

    private static bool IsWhoWasAskedFor(Employee employee, string email, EmployeePage page) => employee.Email is { } known
        ? string.Equals(known, email, StringComparison.OrdinalIgnoreCase)
        : page.Total == 1;
}
