using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Personio.Client.Employees;
using Personio.Client.Errors;

namespace Personio.Subgraph.Employees;

/// <summary>
/// The employees that one operation reads, with as few calls as it needs. Lives as long as the operation: what was read once is not asked
/// for again.
/// </summary>
public sealed partial class EmployeeDirectory(EmployeesClient client, EmployeeCount count, OperationContext operation)
{
    // Calls for single employees that are under way at once.
    private const int Concurrency = 8;

    private readonly ConcurrentDictionary<string, Employee> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EmployeeDirectory> _wider = new(StringComparer.Ordinal);
    private readonly EmployeeDirectory? _narrower;
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<Employee>>? _everyone;

    // Reads more attributes than the operation selects. What it reads serves the directory it was made by, too.
    private EmployeeDirectory(
        EmployeesClient client, EmployeeCount count, OperationContext operation, EmployeeDirectory narrower, IReadOnlyCollection<string>? attributes)
        : this(client, count, operation)
    {
        _narrower = narrower;
        Filter = new EmployeeFilter { Attributes = attributes, KeepAll = EmployeeSelection.WantsAllAttributes(operation) };
    }

    private EmployeeFilter Filter
    {
        get => field ??= new EmployeeFilter
        {
            Attributes = EmployeeSelection.AttributesFor(operation),
            KeepAll = EmployeeSelection.WantsAllAttributes(operation),
        };
        init;
    }

    /// <summary>Finds employees by id; those that do not exist are missing from the answer, and one that cannot be read fails it.</summary>
    public async Task<IReadOnlyDictionary<string, Employee>> GetAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var (found, failures) = await ReadAsync(ids, cancellationToken);
        if (failures.Count > 0)
        {
            ExceptionDispatchInfo.Throw(failures.First().Value);
        }

        return found;
    }

    /// <summary>Finds employees by id, and tells which of them could not be read: those are in the second answer, with the reason.</summary>
    internal async Task<(IReadOnlyDictionary<string, Employee> Found, IReadOnlyDictionary<string, Exception> Failures)> ReadAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (DirectoryUnderWay is { } reading)
        {
            await reading;
        }

        var failures = new ConcurrentDictionary<string, Exception>(StringComparer.Ordinal);
        var missing = Missing(ids);
        if (missing.Count > 1 && count.Known is null)
        {
            // Not knowing how large the company is, one page tells, and may hold what is missing.
            await ReadPageAsync(offset: 0, EmployeesClient.MaxPageSize, cancellationToken);
            missing = Missing(missing);
        }

        if (missing.Count > PagesOfAll())
        {
            await GetEveryoneAsync(cancellationToken);
        }
        else
        {
            await ReadOneByOneAsync(missing, failures, cancellationToken);
        }

        var found = ids.Where(_read.ContainsKey).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => _read[id], StringComparer.Ordinal);
        return (found, failures);
    }

    /// <summary>Finds the employee, possibly a former one, who has an e-mail address; null where nobody has it.</summary>
    public async Task<Employee?> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var page = await client.ListPageAsync(offset: 0, limit: 1, Filter with { Email = email }, cancellationToken);
        return page.Items is [var employee, ..] ? Remember(employee) : null;
    }

    /// <summary>Lists the employees whose manager each of the given ones is.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Employee>?>> ListReportsAsync(
        IReadOnlyList<Employee> managers, CancellationToken cancellationToken)
    {
        var everyone = await GetEveryoneAsync(cancellationToken);
        var reports = everyone.Where(e => e.Supervisor is not null).ToLookup(e => e.Supervisor!.Id, StringComparer.Ordinal);
        return [.. managers.Select(manager => reports[manager.Id].ToList())];
    }

    // Whoever asks for single employees while all of them are being read waits for those instead of asking again.
    private Task? DirectoryUnderWay
    {
        get
        {
            lock (_lock)
            {
                return _everyone is { IsFaulted: false } ? _everyone : null;
            }
        }
    }

    private Task<IReadOnlyList<Employee>> GetEveryoneAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _everyone is null or { IsFaulted: true } ? _everyone = ReadEveryoneAsync(cancellationToken) : _everyone;
        }
    }

    private async Task<IReadOnlyList<Employee>> ReadEveryoneAsync(CancellationToken cancellationToken)
    {
        var everyone = new List<Employee>();
        await foreach (var employee in client.ListAllAsync(Filter, cancellationToken))
        {
            everyone.Add(Remember(employee));
        }

        count.Learn(everyone.Count);
        return everyone;
    }

    private async Task<EmployeePage> ReadPageAsync(int offset, int limit, CancellationToken cancellationToken)
    {
        var page = await client.ListPageAsync(offset, limit, Filter, cancellationToken);
        count.Learn(page.Total);
        foreach (var employee in page.Items)
        {
            Remember(employee);
        }

        return page;
    }

    private Task ReadOneByOneAsync(
        IReadOnlyList<string> ids, ConcurrentDictionary<string, Exception> failures, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        ids,
        new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
        async (id, stop) =>
        {
            try
            {
                if (await client.GetAsync(id, Filter.Attributes, Filter.KeepAll, stop) is { } employee)
                {
                    Remember(employee);
                }
            }
            catch (PersonioException fault)
            {
                failures[id] = fault;
            }
        });

    private List<string> Missing(IReadOnlyList<string> ids) => [.. ids.Where(id => !_read.ContainsKey(id)).Distinct(StringComparer.Ordinal)];

    private int PagesOfAll() => count.Known is { } known
        ? (known + EmployeesClient.MaxPageSize - 1) / EmployeesClient.MaxPageSize
        : int.MaxValue;

    private Employee Remember(Employee employee)
    {
        _narrower?.Remember(employee);
        if (employee.Sent is { } sent)
        {
            _answers.TryAdd(sent, true);
        }

        return _read[employee.Id] = employee;
    }
}
