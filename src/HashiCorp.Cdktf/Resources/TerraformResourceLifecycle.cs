namespace HashiCorp.Cdktf;

/// <summary>The lifecycle settings of a resource: replacement, protection and conditions.</summary>
public interface ITerraformResourceLifecycle
{
    /// <summary>Whether to create a replacement before the old object is destroyed. Default: <see langword="false"/>.</summary>
    bool? CreateBeforeDestroy => null;

    /// <summary>The attributes whose changes are ignored: an array of names, or <c>"all"</c>.</summary>
    object? IgnoreChanges => null;

    /// <summary>Conditions that must hold after the resource is evaluated.</summary>
    IPostcondition[]? Postcondition => null;

    /// <summary>Conditions that must hold before the resource is evaluated.</summary>
    IPrecondition[]? Precondition => null;

    /// <summary>Whether Terraform rejects plans that destroy the resource. Default: <see langword="false"/>.</summary>
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
