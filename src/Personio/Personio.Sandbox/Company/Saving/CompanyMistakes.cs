namespace Personio.Sandbox.Company.Saving;

/// <summary>What is wrong with a company file, by place: <c>employees[3].email: …</c>. The first twenty are kept.</summary>
internal sealed class CompanyMistakes
{
    private const int Max = 20;

    private readonly List<string> _found = [];
    private bool _hasMore;

    public bool Any => _found.Count > 0;

    /// <summary>Whether it is pointless to look on.</summary>
    public bool IsFull => _hasMore;

    public IReadOnlyList<string> Found => _hasMore ? [.. _found, "… and more."] : _found;

    public void Add(string place, string mistake)
    {
        if (_found.Count == Max)
        {
            _hasMore = true;
            return;
        }

        _found.Add($"{place}: {mistake}");
    }

    /// <summary>Adds the mistake unless the condition holds.</summary>
    public void Require(bool condition, string place, string mistake)
    {
        if (!condition)
        {
            Add(place, mistake);
        }
    }
}
