using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Redis;

// Arguments: Personio's address, how much of the rate limits to use, Redis or nothing. Each line of standard input is an order:
// "read 5" makes five reads at once and answers how many succeeded; "write 5" makes five writes at once and answers a line for each, with its number
// and what became of it, as soon as that is known. SIGTERM ends the program once it has answered for all that it was asked.
var services = new ServiceCollection();
if (args is [_, _, { Length: > 0 } redis])
{
    // The machine is busy with other tests, and the proof is not about how soon Redis is given up.
    services.AddPersonioRedis(redis, operationTimeout: TimeSpan.FromSeconds(20));
}

services.AddPersonioClient(options =>
{
    options.BaseAddress = new Uri(args[0]);
    (options.ClientId, options.ClientSecret) = ("worker", "worker-secret");
    options.RateLimitFactor = double.Parse(args[1], CultureInfo.InvariantCulture);
    options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMinutes(2);
});
await using var provider = services.BuildServiceProvider();
await using var scope = provider.CreateAsyncScope();
var employees = scope.ServiceProvider.GetRequiredService<EmployeesClient>();
using var stop = new CancellationTokenSource();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stop.Cancel();
});

Console.WriteLine("ready");
while (!stop.IsCancellationRequested && await NextAsync() is { Length: > 0 } line)
{
    var numbers = Enumerable.Range(0, int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
    if (line.StartsWith("write", StringComparison.Ordinal))
    {
        await Task.WhenAll(numbers.Select(async number => Console.WriteLine($"{number} {await WriteAsync(number)}")));
    }
    else
    {
        Console.WriteLine((await Task.WhenAll(numbers.Select(ReadAsync))).Count(static succeeded => succeeded));
    }
}

async Task<string?> NextAsync()
{
    try
    {
        return await Console.In.ReadLineAsync(stop.Token);
    }
    catch (OperationCanceledException)
    {
        return null;
    }
}

// Different pages, so that no two are one call.
async Task<bool> ReadAsync(int offset)
{
    try
    {
        await employees.ListPageAsync(offset, limit: 1);
        return true;
    }
    catch (PersonioException fault)
    {
        await Console.Error.WriteLineAsync(fault.Message);
        return false;
    }
}

async Task<string> WriteAsync(int number)
{
    try
    {
        await employees.CreateAsync(new NewEmployee { FirstName = "A", LastName = "B", Email = $"{number}@example.org" }, stop.Token);
        return "made";
    }
    catch (PersonioUnknownOutcomeException)
    {
        return "unknown";
    }
    catch (Exception fault) when (fault is PersonioException or OperationCanceledException)
    {
        return "not-made";
    }
}
