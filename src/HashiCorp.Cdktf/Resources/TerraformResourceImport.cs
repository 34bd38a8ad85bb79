namespace HashiCorp.Cdktf;

/// <summary>The import of an existing object into a resource.</summary>
public interface ITerraformResourceImport
{
    /// <summary>The import id of the object.</summary>
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

/// <summary>A move of a resource's object to or from another address.</summary>
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

/// <summary>A move to a resource that another construct has named as a target.</summary>
public interface ITerraformResourceMoveByTarget
{
    /// <summary>The target name.</summary>
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
