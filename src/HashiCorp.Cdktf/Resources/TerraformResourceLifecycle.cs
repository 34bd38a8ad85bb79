namespace HashiCorp.Cdktf;

/// <summary>How a resource is replaced, protected and checked.</summary>
public interface ITerraformResourceLifecycle
{
    /// <summary>Whether a replacement is made before the old object is destroyed; <see langword="false"/> by default.</summary>
    bool? CreateBeforeDestroy => null;

    /// <summary>Attributes whose drift is left alone: an array of names, or <c>"all"</c>.</summary>
    object? IgnoreChanges => null;

    /// <summary>Conditions that must hold after the resource is evaluated.</summary>
    IPostcondition[]? Postcondition => null;

    /// <summary>Conditions that must hold before the resource is evaluated.</summary>
    IPrecondition[]? Precondition => null;

    /// <summary>Whether Terraform refuses plans that destroy the resource; <see langword="false"/> by default.</summary>
    bool? PreventDestroy => null;

    /// <summary>Resources and attributes whose change replaces this resource: strings or <see cref="ITerraformDependable"/>.</summary>
    object[]? ReplaceTriggeredBy => null;
}

/// <inheritdoc cref="ITerraformResourceLifecycle"/>
public class TerraformResourceLifecycle : TerraformStruct, ITerraformResourceLifecycle
{
    /// <inheritdoc/>
    public bool? CreateBeforeDestroy
    {
        get => GetArgument<bool?>("create_before_destroy");
        set => SetArgument("create_before_destroy", value);
    }

    /// <inheritdoc/>
    public object? IgnoreChanges
    {
        get => GetArgument<object>("ignore_changes");
        set => SetArgument("ignore_changes", value);
    }

    /// <inheritdoc/>
    public IPostcondition[]? Postcondition
    {
        get => GetArgument<IPostcondition[]>("postcondition");
        set => SetArgument("postcondition", value);
    }

    /// <inheritdoc/>
    public IPrecondition[]? Precondition
    {
        get => GetArgument<IPrecondition[]>("precondition");
        set => SetArgument("precondition", value);
    }

    /// <inheritdoc/>
    public bool? PreventDestroy
    {
        get => GetArgument<bool?>("prevent_destroy");
        set => SetArgument("prevent_destroy", value);
    }

    /// <inheritdoc/>
    public object[]? ReplaceTriggeredBy
    {
        get => GetArgument<object[]>("replace_triggered_by");
        set => SetArgument("replace_triggered_by", value);
    }
}
