namespace HashiCorp.Cdktf;

/// <summary>Computes a string when the output is written.</summary>
public interface IStringProducer
{
    /// <summary>The string, or <see langword="null"/> for no value.</summary>
    /// <param name="context">For whom.</param>
    string? Produce(IResolveContext context);
}

/// <summary>Computes a number when the output is written.</summary>
public interface INumberProducer
{
    /// <summary>The number, or <see langword="null"/> for no value.</summary>
    /// <param name="context">For whom.</param>
    double? Produce(IResolveContext context);
}

/// <summary>Computes a list when the output is written.</summary>
public interface IListProducer
{
    /// <summary>The list, or <see langword="null"/> for no value.</summary>
    /// <param name="context">For whom.</param>
    string[]? Produce(IResolveContext context);
}

/// <summary>Computes a value when the output is written.</summary>
public interface IAnyProducer
{
    /// <summary>The value.</summary>
    /// <param name="context">For whom.</param>
    object Produce(IResolveContext context);
}
