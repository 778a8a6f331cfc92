"""The language of the window. The library explains in English whatever the window speaks; what is said of a message is translated (``told.py``)."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from inspector import assets

LANGUAGES = (("en", "English"), ("de", "Deutsch"))   # each by its own name


def choose(wish: str) -> str:
    """The language for a wish: one of ``LANGUAGES``, or for ``system`` the first that the system prefers and we have; English else."""
    known = [key for key, _ in LANGUAGES]
    wanted = QLocale.system().uiLanguages() if wish == "system" else [wish]
    return next((key for one in wanted if (key := one.replace("_", "-").partition("-")[0].lower()) in known), "en")


def explains_in_another() -> bool:
    """Whether the window speaks another language than the library, which is in English."""
    app = QCoreApplication.instance()
    return app is not None and app.property("language") not in (None, "en")


def speak(app: QCoreApplication, wish: str) -> str:
    """Let windows that are made from now on speak a language, and numbers be written as it writes them; returns it.

    Translations that were not built leave the texts as they stand in the source, which is English.
    """
    key = choose(wish)
    before = app.property("language")
    if before == key:
        return key
    app.setProperty("language", key)
    for old in app.findChildren(QTranslator) if before else ():   # looking for nothing takes 5 ms of the start
        app.removeTranslator(old)
        old.deleteLater()
    system = QLocale.system()
    QLocale.setDefault(system if system.name().startswith(f"{key}_") else QLocale(key))
    for name, folder in ((f"qtbase_{key}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), (f"bounce_{key}", str(assets.path("translations")))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
        else:
            translator.deleteLater()
    return key
