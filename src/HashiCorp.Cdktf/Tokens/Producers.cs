namespace HashiCorp.Cdktf;

/// <summary>Computes a string when the output is written.</summary>
public interface IStringProducer
{
    /// <summary>Returns the string, or <see langword="null"/> for no value.</summary>
    /// <param name="context">The context of the resolution.</param>
    string? Produce(IResolveContext context);
}

/// <summary>Computes a number when the output is written.</summary>
public interface INumberProducer
{
    /// <summary>Returns the number, or <see langword="null"/> for no value.</summary>
    /// <param name="context">The context of the resolution.</param>
    double? Produce(IResolveContext context);
}

/// <summary>Computes a list when the output is written.</summary>
public interface IListProducer
{
    /// <summary>Returns the list, or <see langword="null"/> for no value.</summary>
    /// <param name="context">The context of the resolution.</param>
    string[]? Produce(IResolveContext context);
}

/// <summary>Computes a value when the output is written.</summary>
public interface IAnyProducer
{
    /// <summary>The value.</summary>
    /// <param name="context">The context of the resolution.</param>
    object Produce(IResolveContext context);
}
