namespace Personio.Subgraph.Employees;

/// <summary>How many employees the company had when Personio last told; decides whether reading pages or single employees is cheaper.</summary>
public sealed class EmployeeCount
{
    private int _known = -1;

    /// <summary>The last known number; null before Personio has told any.</summary>
    public int? Known => Volatile.Read(ref _known) is >= 0 and var known ? known : null;

    public void Learn(int? total)
    {
        if (total is { } known)
        {
            Volatile.Write(ref _known, known);
        }
    }
}
