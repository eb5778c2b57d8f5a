using System.Diagnostics.CodeAnalysis;

namespace GraphQL.AspNetCore;

/// <summary>A name leads to an address that may not be called. The message repeats neither: both come from whoever asked.</summary>
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "There is one thing that it says.")]
public sealed class OutboundAddressException() : Exception("The address leads to a private network.");
