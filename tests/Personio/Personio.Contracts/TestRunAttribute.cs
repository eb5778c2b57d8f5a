using System.Collections.Concurrent;
using System.Reflection;
using Xunit;
using Xunit.v3;

namespace Personio.Contracts;

/// <summary>
/// Knows which tests of the assembly have run, so that what is true of all of them together is asked for only when all have.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestRunAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<MethodInfo, byte> Ran = [];

    /// <summary>The tests that have not begun, those of the class that asks left out.</summary>
    public static IReadOnlyList<string> Missing(Type asking) => [.. asking.Assembly.GetTypes()
        .Where(type => type != asking && !type.IsAbstract)
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttributes<FactAttribute>().Any() && !Ran.ContainsKey(method))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Ran.TryAdd(methodUnderTest, 0);
}
