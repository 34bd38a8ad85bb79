namespace HashiCorp.Cdktf;

/// <summary>An existing object that becomes a resource.</summary>
public interface ITerraformResourceImport
{
    /// <summary>The id by which the provider finds the object.</summary>
    string Id { get; }

    /// <summary>The provider that imports it.</summary>
    TerraformProvider? Provider => null;
}

/// <inheritdoc cref="ITerraformResourceImport"/>
public class TerraformResourceImport : ITerraformResourceImport
{
    /// <inheritdoc/>
    public string Id { get; set; } = null!;

    /// <inheritdoc/>
    public TerraformProvider? Provider { get; set; }
}

/// <summary>A resource that keeps its object under another address.</summary>
public interface ITerraformResourceMoveById
{
    /// <summary>The old address.</summary>
    string From { get; }

    /// <summary>The new address.</summary>
    string To { get; }
}

/// <inheritdoc cref="ITerraformResourceMoveById"/>
public class TerraformResourceMoveById : ITerraformResourceMoveById
{
    /// <inheritdoc/>
    public string From { get; set; } = null!;

    /// <inheritdoc/>
    public string To { get; set; } = null!;
}

/// <summary>A resource that moves to one which another construct has marked.</summary>
public interface ITerraformResourceMoveByTarget
{
    /// <summary>The mark.</summary>
    string MoveTarget { get; }

    /// <summary>The key or index among the instances of the target: a string or a number.</summary>
    object? Index => null;
}

/// <inheritdoc cref="ITerraformResourceMoveByTarget"/>
public class TerraformResourceMoveByTarget : ITerraformResourceMoveByTarget
{
    /// <inheritdoc/>
    public string MoveTarget { get; set; } = null!;

    /// <inheritdoc/>
    public object? Index { get; set; }
}
