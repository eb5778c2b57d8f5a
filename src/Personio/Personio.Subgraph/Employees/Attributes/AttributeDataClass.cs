namespace Personio.Subgraph.Employees.Attributes;

/// <summary>What kind of data an attribute of an employee holds.</summary>
public enum AttributeDataClass
{
    /// <summary>Ids and times of Personio's own bookkeeping.</summary>
    Technical,

    /// <summary>What tells about the person or their work.</summary>
    Personal,

    /// <summary>What the person is paid, and where to.</summary>
    Pay,

    /// <summary>Defined by the company itself: it may be anything.</summary>
    Unclassified,
}
