using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Redis;

// Arguments: Personio's address, Redis. Each line of standard input is a number of calls to make at once; the answer is how many succeeded.
var services = new ServiceCollection();

// The machine is busy with other tests, and the proof is not about how soon Redis is given up.
services.AddPersonioRedis(args[1], operationTimeout: TimeSpan.FromSeconds(20));
services.AddPersonioClient(options =>
{
    options.BaseAddress = new Uri(args[0]);
    (options.ClientId, options.ClientSecret) = ("worker", "worker-secret");
    options.RateLimitFactor = 1000;
    options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMinutes(2);
});
await using var provider = services.BuildServiceProvider();
await using var scope = provider.CreateAsyncScope();
var employees = scope.ServiceProvider.GetRequiredService<EmployeesClient>();

Console.WriteLine("ready");
while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
{
    var calls = Enumerable.Range(0, int.Parse(line, CultureInfo.InvariantCulture)).Select(CallAsync);
    Console.WriteLine((await Task.WhenAll(calls)).Count(static succeeded => succeeded));
}

// Different pages, so that no two are one call.
async Task<bool> CallAsync(int offset)
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
